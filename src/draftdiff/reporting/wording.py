"""What the reports say, in one place, so that screen, HTML and Markdown say the same.

    Of the 35 articles of 2014.txt, 3 are unchanged, 20 reworded, 1 split into 2 and 11 dropped;
    14 of the 48 articles of 2020.txt are new.
    Article 28 → Article 45 · reworded · renumbered, moved · 83% · page 9 → page 14

Everything here returns plain text for people. What comes from a draft or a file's name has been
through `visible`, so that it cannot steer a terminal or reorder a line; escaping it for HTML or
Markdown is the business of those reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from draftdiff.model import (
    ArticleDiff,
    Bucket,
    ClauseDiff,
    ClauseKind,
    Comparison,
    Confidence,
    Diagnostic,
    Draft,
    Kind,
    Level,
    MatchedBy,
    Provision,
    Severity,
    Side,
    Trait,
    Verdict,
)
from draftdiff.reporting.findings import findings_sentence
from draftdiff.reporting.languages import (
    Language,
    counts_as_one,
    figure,
    later,
    say,
    spoken,
    translated,
)
from draftdiff.text.patterns import compiled_when_used
from draftdiff.text.visibility import one_line, visible

_ARROW = " → "

_BREAKING = compiled_when_used("[^\\S\u00a0\u202f]+")
_PARAGRAPH = compiled_when_used("para\\. ([0-9]+)")
# Kinds in the order in which a sentence lists them.
_OLD_KINDS = (Kind.UNCHANGED, Kind.REWORDED, Kind.SPLIT, Kind.MERGED, Kind.DROPPED)

_KIND_WORDS = {
    Kind.UNCHANGED: later("unchanged"),
    Kind.REWORDED: later("reworded"),
    Kind.ADDED: later("added"),
    Kind.DROPPED: later("dropped"),
    Kind.SPLIT: later("split"),
    Kind.MERGED: later("merged"),
}
_CLAUSE_WORDS = {
    ClauseKind.REWORDED: later("reworded"),
    ClauseKind.ADDED: later("added"),
    ClauseKind.DROPPED: later("dropped"),
    ClauseKind.MOVED: later("moved"),
    ClauseKind.RENUMBERED: later("renumbered"),
    ClauseKind.SPLIT: later("split"),
    ClauseKind.MERGED: later("merged"),
}
_TRAIT_WORDS = {
    Trait.RENUMBERED: later("renumbered"),
    Trait.MOVED: later("moved"),
    Trait.RETITLED: later("retitled"),
    Trait.REFERENCES_ONLY: later("only references changed"),
    Trait.CLAUSES_RENUMBERED: later("only numbers of clauses changed"),
}
_COUNTS = {
    "article": (later("{count} article"), later("{count} articles")),
    "character": (later("{count} character"), later("{count} characters")),
    "line": (later("{count} line"), later("{count} lines")),
    "page": (later("{count} page"), later("{count} pages")),
    "place": (later("{count} place"), later("{count} places")),
    "unchanged article": (later("{count} unchanged article"), later("{count} unchanged articles")),
    "word": (later("{count} word"), later("{count} words")),
}

# Texts that a draft gives no name, or none that people know.
_NAMES = {
    Level.PREAMBLE: later("Preamble"),
    Level.TAIL: later("Closing text"),
    Level.WHOLE: later("Whole text"),
}
_UNLABELLED = {
    Level.SCHEDULE: later("Schedule"),
    Level.ARTICLE: later("Article without a label"),
}

_IN_SCHEDULE = ("att", "trans")
"""How the identifiers of all that stands in a schedule, an annex or a transitional part begin."""
_NUMBERED_TITLE = compiled_when_used("\\W*[^\\W\\d]+\\W+([0-9]+[A-Za-z]?|[IVXLC]+|[A-Z])\\b")
_LONGEST_TITLE = 28
_MOST_GONE = 5
"""Dropped articles that the summary names; the tables name all."""

# A mean word of German law has 7 characters; a "word" of Khmer or Chinese is a whole phrase.
_LONGEST_MEAN_WORD = 14

_WRITTEN_WITHOUT_SPACES = frozenset({"ja", "km", "lo", "my", "th", "zh"})
_LANGUAGES = {
    "ar": later("Arabic"),
    "da": later("Danish"),
    "de": later("German"),
    "el": later("Greek"),
    "en": later("English"),
    "es": later("Spanish"),
    "et": later("Estonian"),
    "fa": later("Persian"),
    "fr": later("French"),
    "he": later("Hebrew"),
    "hi": later("Hindi"),
    "id": later("Indonesian"),
    "is": later("Icelandic"),
    "it": later("Italian"),
    "ja": later("Japanese"),
    "km": later("Khmer"),
    "ko": later("Korean"),
    "lo": later("Lao"),
    "my": later("Burmese"),
    "nl": later("Dutch"),
    "no": later("Norwegian"),
    "pl": later("Polish"),
    "pt": later("Portuguese"),
    "ru": later("Russian"),
    "sv": later("Swedish"),
    "th": later("Thai"),
    "tr": later("Turkish"),
    "uk": later("Ukrainian"),
    "und": later("not recognised"),
    "ur": later("Urdu"),
    "vi": later("Vietnamese"),
    "zh": later("Chinese"),
}

_BUCKETS = {
    name: name
    for name in (
        later("amendment note"),
        later("comment"),
        later("contents"),
        later("cover page"),
        later("drawn rule"),
        later("editorial note"),
        later("end mark"),
        later("endnote"),
        later("footnote"),
        later("footnote mark"),
        later("former number"),
        later("front matter"),
        later("hidden text"),
        later("line number"),
        later("navigation"),
        later("page number"),
        later("running foot"),
        later("running head"),
        later("side note"),
        later("struck out"),
        later("tracked deletion"),
        later("tracked insertion"),
        later("underlined insertion"),
    )
}

_SEVERITY_WORDS = {
    Severity.INFO: later("Note"),
    Severity.WARNING: later("Warning"),
    Severity.ERROR: later("Error"),
}


def sentence(message: str) -> str:
    """What another stage noticed, in the report's language and in one line.

    No-break spaces of a translation stay: French sets them before colons.
    """
    said = translated(message)
    return one_line(said) if said is message else _BREAKING.sub(" ", visible(said)).strip()


def draft_name(draft: Draft) -> str:
    """The name of the draft's file, fit for a sentence."""
    return one_line(draft.source.name) or say("(no name)")


def counted(number: int, singular: str) -> str:
    """The number with its noun, in the report's language: "1 article", "1,240 words"."""
    one, many = _COUNTS.get(singular, (f"{{count}} {singular}", f"{{count}} {singular}s"))
    return say(one if counts_as_one(number) else many, count=figure(number))


def listed(parts: Sequence[str]) -> str:
    """A list as a sentence has it: "one", "one and two", "one, two and three"."""
    if len(parts) < 2:  # noqa: PLR2004 - a list needs two
        return "".join(parts)
    return say("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


def article_title(article: Provision) -> str:
    """The label of a provision, or what else it can be called by.

    Schedules and the like count anew: what stands in one is told with it, "3 (Schedule 5)".
    """
    if article.level in _NAMES:
        return say(_NAMES[article.level])
    if article.eid.startswith(_IN_SCHEDULE) and article.path:
        return f"{_own_title(article)} ({_schedule_title(article.path[0])})"
    return _own_title(article)


def _own_title(article: Provision) -> str:
    return (
        one_line(article.label)
        or one_line(article.heading)
        or one_line(article.num)
        or say(_UNLABELLED.get(article.level, article.level.value.capitalize()))
    )


@lru_cache(maxsize=256)
def _schedule_title(path: str) -> str:
    """What a schedule is called, without its heading: "Schedule 5 Minor amendments"."""
    title = one_line(path)
    numbered = _NUMBERED_TITLE.match(title)
    if numbered:
        return numbered.group()
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"


def article_name(article: Provision) -> str:
    """Label and heading in one line: "Article 28 Contents and websites"."""
    return " ".join(part for part in (article_title(article), _heading(article)) if part)


def side_title(articles: Sequence[Provision]) -> str:
    """The labels of one side of a row: "Article 6 + Article 7"; "" for no articles."""
    if len(articles) == 1:
        return article_title(articles[0])
    return " + ".join(article_title(article) for article in articles)


def row_title(row: ArticleDiff) -> str:
    """What the row is about: "Article 28 → Article 45"; one label where both are the same."""
    titles = [title for title in (side_title(row.old), side_title(row.new)) if title]
    return _ARROW.join(dict.fromkeys(titles))


def side_heading(articles: Sequence[Provision]) -> str:
    """The headings of one side of a row, "Search + Seizure"; "" where there are none."""
    if len(articles) == 1:
        return _heading(articles[0])
    return " + ".join(filter(None, map(_heading, articles)))


def row_heading(row: ArticleDiff) -> str:
    """The headings of the row's articles, "Contents → False content"; "" where there are none."""
    sides = (side_heading(row.old), side_heading(row.new))
    return _ARROW.join(dict.fromkeys(filter(None, sides)))


def _heading(article: Provision) -> str:
    """The heading, unless it is already the provision's title for want of a label."""
    if article.level in _NAMES or not article.label:
        return ""
    return one_line(article.heading)


def advice() -> str:
    """What every report that is handed on ends with."""
    return say(
        "Made by a program that compares words: check this against the drafts. "
        "It is not legal advice."
    )


def kind_name(kind: Kind) -> str:
    """What became of an article, in the report's language."""
    return say(_KIND_WORDS[kind])


def count_name(field: str) -> str:
    """A field of `Summary` in the report's language."""
    return say(field)


def kind_word(row: ArticleDiff) -> str:
    """What became of the article: unchanged, reworded, added, dropped, split or merged."""
    return kind_name(row.kind)


def trait_words(row: ArticleDiff) -> tuple[str, ...]:
    """What else is true of it, in the row's order: "renumbered", then "moved"."""
    return _trait_words(row.traits, row.link.matched_by is MatchedBy.PIN, spoken())


@lru_cache(maxsize=256)
def _trait_words(
    traits: tuple[Trait, ...],
    pinned: bool,  # noqa: FBT001 - a key of the cache
    _language: Language,
) -> tuple[str, ...]:
    """Kept, since the rows of a law have a few sets of traits, each of them many times."""
    by_hand = (say("matched by hand"),) if pinned else ()
    return (*[say(_TRAIT_WORDS[trait]) for trait in traits], *by_hand)


def fate(row: ArticleDiff) -> str:
    """Kind and traits in one phrase: "reworded, renumbered, moved"."""
    return ", ".join((kind_word(row), *trait_words(row)))


def is_quiet(row: ArticleDiff) -> bool:
    """Whether nothing at all happened to the row's articles, and nothing in them is marked."""
    return row.kind is Kind.UNCHANGED and not (row.traits or row.notes or has_marks(row))


def has_marks(row: ArticleDiff) -> bool:
    """Whether anything in the row's text is shown as changed."""
    return not all(op.is_quiet for op in row.ops)


def similarity(row: ArticleDiff) -> str:
    """How alike the two sides are, "83%"; "" where their words were not matched.

    Only an unchanged article is 100% alike, and every one is: a single changed word must not
    round up to it, and spaces or quotes that do not count must not take from it.
    """
    if row.link.matched_by in {MatchedBy.NOTHING, MatchedBy.PLACE}:
        return ""
    if row.kind is Kind.UNCHANGED:
        return "100%"
    return f"{min(round(row.link.score * 100), 99)}%"


def needs_check(row: ArticleDiff) -> bool:
    """Whether a person should look at whether the row's link is right."""
    return row.link.confidence is Confidence.CHECK


def amount(text: str) -> str:
    """How long a text is: "1,240 words", or characters where words are not set apart."""
    words = text.split()
    characters = sum(map(len, words))
    if characters > _LONGEST_MEAN_WORD * len(words):
        return counted(characters, "character")
    return counted(len(words), "word")


def language_words(language: str) -> str:
    """A language by its name, or by its code where we have no name for it."""
    name = _LANGUAGES.get(language or "und")
    return one_line(language) if name is None else say(name)


def bucket_words(bucket: Bucket) -> str:
    """What was taken out of a draft as one thing: "page number"."""
    return say(_BUCKETS.get(bucket.name, one_line(bucket.name)))


def clause_words(clause: ClauseDiff) -> str:
    """A changed clause: "28(1)(b) dropped", "28(2) → 45(2) reworded"."""
    return f"{_cited(clause)} {say(_CLAUSE_WORDS[clause.kind])}".lstrip()


def _cited(clause: ClauseDiff) -> str:
    sides = [citation_words(side) for side in (clause.old, clause.new) if side]
    # One that moved between articles may be cited alike in both drafts, and stands elsewhere.
    return _ARROW.join(sides if clause.kind is ClauseKind.MOVED else dict.fromkeys(sides))


def citation_words(clause: str) -> str:
    """A clause's citation, "28, para. 2", in the report's language."""
    if "para" not in clause:
        return one_line(clause)
    return _PARAGRAPH.sub(lambda found: say("para. {number}", number=found[1]), one_line(clause))


def clauses_words(row: ArticleDiff) -> tuple[str, ...]:
    """The changed clauses of a row; of an article added or dropped those that moved alone."""
    return tuple(map(clause_words, _told_clauses(row)))


def _told_clauses(row: ArticleDiff) -> Sequence[ClauseDiff]:
    if row.old and row.new:
        return row.clauses
    return [clause for clause in row.clauses if clause.kind is ClauseKind.MOVED]


def clauses_by_fate(row: ArticleDiff) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The changed clauses of a row, those of one fate together: ("28(1)", "28(3)"), "reworded"."""
    cited: dict[ClauseKind, list[str]] = {}
    for clause in _told_clauses(row):
        cited.setdefault(clause.kind, []).append(_cited(clause))
    return tuple((tuple(names), say(_CLAUSE_WORDS[kind])) for kind, names in cited.items())


def articles_by_side(comparison: Comparison) -> Mapping[Side, tuple[Provision, ...]]:
    """The articles that `RunnerUp.index` counts, walked once for all rows."""
    return {Side.OLD: comparison.old.articles, Side.NEW: comparison.new.articles}


def check_words(row: ArticleDiff, articles: Mapping[Side, tuple[Provision, ...]]) -> str:
    """Why the link should be checked; "" where it is sure.

    Args:
        row: the row.
        articles: what `articles_by_side` returns for the row's comparison.
    """
    if not needs_check(row):
        return ""
    runner_up = row.link.runner_up
    if row.old and row.new:
        claim, rest = say("check this match"), later("{claim}: the next best was {rival} ({share})")
    else:
        claim = say("check that it is really {kind}", kind=kind_word(row))
        rest = later("{claim}: closest to it is {rival} ({share})")
    if runner_up is None:
        return claim
    rival = article_title(articles[runner_up.side][runner_up.index])
    return say(rest, claim=claim, rival=rival, share=f"{round(runner_up.score * 100)}%")


def article_place(article: Provision) -> str:
    """Where a provision stands: "page 9, lines 210–241"; "" where that is not known."""
    places = [] if article.page is None else [say("page {number}", number=article.page)]
    if len(article.lines) == 1:
        places.append(say("line {number}", number=article.lines.start))
    elif article.lines:
        first, last = article.lines.start, article.lines.end - 1
        places.append(say("lines {first}–{last}", first=first, last=last))
    return ", ".join(places)


def side_place(articles: Sequence[Provision]) -> str:
    """Where the articles of one side stand: "lines 3–5 + lines 9–12"."""
    places = (article_place(article) for article in articles)
    return " + ".join(place for place in places if place)


def place(row: ArticleDiff) -> str:
    """Where the row stands in both drafts: "page 9, lines 210–241 → page 14, lines 300–322"."""
    return _ARROW.join(part for part in (side_place(row.old), side_place(row.new)) if part)


def chapter_title(row: ArticleDiff) -> str:
    """The outermost container around the row's articles, in the new draft if it is there; or ""."""
    article = (row.new or row.old)[0]
    return one_line(article.path[0]) if article.path else ""


def path_words(article: Provision) -> str:
    """The headings of the containers around an article: "Chapter 4 Offences › Section 2"."""
    return container_words(article.path)


def container_words(path: Sequence[str]) -> str:
    """The headings of containers, the outermost first, as `path_words` has them."""
    return " › ".join(map(one_line, path))


def diagnostic_words(diagnostic: Diagnostic) -> str:
    """A diagnostic with its place: "Warning: the page is a picture (page 3)"."""
    places = [] if diagnostic.page is None else [say("page {number}", number=diagnostic.page)]
    places += [] if diagnostic.line is None else [say("line {number}", number=diagnostic.line)]
    where = f" ({', '.join(places)})" if places else ""
    severity = say(_SEVERITY_WORDS[diagnostic.severity])
    return f"{of_draft(severity, sentence(diagnostic.message))}{where}"


def of_draft(name: str, words: str) -> str:
    """What is said of a draft, or of anything else, with its name in front: "2014.txt: …"."""
    return say("{name}: {words}", name=name, words=words)


def draft_diagnostics(draft: Draft) -> tuple[Diagnostic, ...]:
    """What must be known about how the draft was read, then about how it was parsed."""
    return (*draft.source.diagnostics, *draft.diagnostics)


def warning_words(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """The warnings and errors among `diagnostics`, each as a line for people."""
    return tuple(
        diagnostic_words(each) for each in diagnostics if each.severity is not Severity.INFO
    )


def note_words(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """The diagnostics that only inform, each as a line for people."""
    return tuple(diagnostic_words(each) for each in diagnostics if each.severity is Severity.INFO)


def draft_warnings(draft: Draft) -> tuple[str, ...]:
    """What must be known about a draft before its comparison is read."""
    # Where there are no articles a warning of its own says so, and what was done.
    doubt = (verdict_words(draft),) if draft.verdict is Verdict.CHECK else ()
    return (*doubt, *warning_words(draft_diagnostics(draft)))


def verdict_words(draft: Draft) -> str:
    """Whether the draft's structure can be trusted, as a sentence without its subject."""
    match draft.verdict:
        case Verdict.GOOD:
            return say("The articles were recognised without trouble.")
        case Verdict.CHECK:
            return say(
                "The articles were recognised, but look over the list of them: some may be wrong."
            )
        case Verdict.NOT_A_LAW:
            return say("No article structure was found: this may not be the text of a law.")


def summary_sentences(comparison: Comparison) -> tuple[str, ...]:
    """The whole comparison in a few plain sentences, the most important first."""
    sentences = (
        _articles_sentence(comparison),
        _gone_sentence(comparison),
        _traits_sentence(comparison),
        _statistics_sentence(comparison),
        _noise_sentence(comparison),
        _surroundings_sentence(comparison),
        _check_sentence(comparison),
        findings_sentence(comparison),
        _overrides_sentence(comparison),
        _partial_sentence(comparison),
    )
    return tuple(sentence for sentence in sentences if sentence)


def _articles_sentence(comparison: Comparison) -> str:
    old_name, new_name = draft_name(comparison.old), draft_name(comparison.new)
    old_count = sum(len(row.old) for row in comparison.changes)
    new_count = sum(len(row.new) for row in comparison.changes)
    if not old_count and not new_count:
        return say(
            "No articles were found in {old} or in {new}: their texts were compared as a whole.",
            old=old_name,
            new=new_name,
        )
    if not old_count:
        return say(
            "No articles were found in {old}; {new} has {count}.",
            old=old_name,
            new=new_name,
            count=figure(new_count),
        )
    if not new_count:
        return say(
            "{old} has {articles}; none were found in {new}.",
            old=old_name,
            new=new_name,
            articles=counted(old_count, "article"),
        )
    if spoken() is not Language.ENGLISH:
        return f"{_side_counts(comparison, Side.OLD)} {_side_counts(comparison, Side.NEW)}"
    of_old = _of_old(comparison, old_count, old_name, new_name)
    if all(row.kind is Kind.UNCHANGED for row in comparison.changes):
        return f"{of_old}."
    return f"{of_old}; {_of_new(comparison, new_count, new_name)}."


def _side_counts(comparison: Comparison, side: Side) -> str:
    """What became of one draft's articles as figures: verbs and genders agree with nothing."""
    left = Kind.ADDED if side is Side.OLD else Kind.DROPPED
    draft = comparison.old if side is Side.OLD else comparison.new
    counts: Counter[Kind] = Counter()
    for row in comparison.changes:
        counts[row.kind] += len(row.old if side is Side.OLD else row.new)
    fates = "; ".join(
        say("{kind}: {number}", kind=kind_name(kind), number=figure(counts[kind]))
        for kind in Kind
        if kind is not left and counts[kind]
    )
    articles = counted(counts.total(), "article")
    return say(
        "{draft}: {articles} ({fates}).", draft=draft_name(draft), articles=articles, fates=fates
    )


def _of_old(comparison: Comparison, count: int, old_name: str, new_name: str) -> str:
    fates = _old_fates(comparison.changes)
    if len(fates) == 1:
        subject = {1: "The only article", 2: "Both articles"}.get(count, f"All {count:,} articles")
        verb, fate_of_all = "is" if count == 1 else "are", fates[0].split(" ", 1)[1]
        where = f" in {new_name}" if fate_of_all == Kind.UNCHANGED else ""
        return f"{subject} of {old_name} {verb} {fate_of_all}{where}"
    number, rest = fates[0].split(" ", 1)
    first = f"{number} {'is' if number == '1' else 'are'} {rest}"
    return f"Of the {count:,} articles of {old_name}, {listed((first, *fates[1:]))}"


def _old_fates(rows: tuple[ArticleDiff, ...]) -> list[str]:
    """What became of the old articles: "3 unchanged", "4 merged into 2"."""
    olds: Counter[Kind] = Counter()
    news: Counter[Kind] = Counter()
    for row in rows:
        olds[row.kind] += len(row.old)
        news[row.kind] += len(row.new)
    fates = []
    for kind in _OLD_KINDS:
        if olds[kind]:
            into = f" into {news[kind]:,}" if kind in {Kind.SPLIT, Kind.MERGED} else ""
            fates.append(f"{olds[kind]:,} {kind.value}{into}")
    return fates


def _of_new(comparison: Comparison, count: int, new_name: str) -> str:
    added = sum(len(row.new) for row in comparison.changes if row.kind is Kind.ADDED)
    if count == 1:
        return f"the only article of {new_name} is {'new' if added else 'not new'}"
    of_all = f"the {count:,} articles of {new_name}"
    if not added:
        return f"none of {of_all} is new"
    return f"{added:,} of {of_all} {'is' if added == 1 else 'are'} new"


def _gone_sentence(comparison: Comparison) -> str:
    """The dropped articles by name, and where their wording stands now: what readers ask first."""
    dropped = [row for row in comparison.changes if row.kind is Kind.DROPPED]
    if not dropped or len(dropped) == len(comparison.changes):
        return ""
    news = comparison.new.articles
    named = [_gone(row, news) for row in dropped[:_MOST_GONE]]
    return say("Gone: {articles}.", articles=listed([*named, *_more(len(dropped) - len(named))]))


def _gone(row: ArticleDiff, news: Sequence[Provision]) -> str:
    title = side_title(row.old)
    shares = [share for share in row.link.shares if share.side is Side.NEW]
    if not shares:
        return title
    return say(
        "{article} ({share} of its wording stands in new {places})",
        article=title,
        share=f"{min(sum(round(share.share * 100) for share in shares), 100)}%",
        places=listed([article_title(news[share.index]) for share in shares]),
    )


def _traits_sentence(comparison: Comparison) -> str:
    counts = Counter(trait for row in comparison.changes for trait in row.traits)
    if spoken() is not Language.ENGLISH:
        parts = [
            say("{kind}: {number}", kind=say(word), number=figure(counts[trait]))
            for trait, word in _TRAIT_WORDS.items()
            if counts[trait]
        ]
        return say("Of those in both drafts: {parts}.", parts="; ".join(parts)) if parts else ""
    parts = [
        f"{counts[trait]:,} {'is' if counts[trait] == 1 else 'are'} {word}"
        for trait, word in _TRAIT_WORDS.items()
        if counts[trait] and trait not in {Trait.REFERENCES_ONLY, Trait.CLAUSES_RENUMBERED}
    ]
    if counts[Trait.REFERENCES_ONLY]:
        parts.append(f"in {counts[Trait.REFERENCES_ONLY]:,} only references to articles changed")
    if counts[Trait.CLAUSES_RENUMBERED]:
        parts.append(f"in {counts[Trait.CLAUSES_RENUMBERED]:,} only numbers of clauses changed")
    return f"Of those in both drafts, {listed(parts)}." if parts else ""


def _statistics_sentence(comparison: Comparison) -> str:
    """How much of the articles' text changed; "" where nothing did, or words cannot be told."""
    words = comparison.statistics.words
    if not (words.dropped or words.added or words.moved):
        return ""
    if {comparison.old.language, comparison.new.language} & _WRITTEN_WITHOUT_SPACES:
        return ""
    sentence = later("Of their words, {kept} are kept, {dropped} dropped and {added} added.")
    if words.moved:
        sentence = later(
            "Of their words, {kept} are kept, {dropped} dropped, {added} added and {moved} moved."
        )
    counts = (words.kept, words.dropped, words.added, words.moved)
    kept, dropped, added, moved = map(figure, counts)
    return say(sentence, kept=kept, dropped=dropped, added=added, moved=moved)


def _noise_sentence(comparison: Comparison) -> str:
    number = comparison.statistics.noise
    if not number:
        return ""
    return say("Only typography differs in {places}.", places=counted(number, "place"))


def _surroundings_sentence(comparison: Comparison) -> str:
    changed = [row for row in comparison.surroundings if not is_quiet(row)]
    if not comparison.surroundings or not comparison.changes:
        return ""
    if not changed:
        return say("Nothing changed in the text outside the articles.")
    names = list(dict.fromkeys(row_title(row) for row in changed))
    shown = names[:4]
    more = len(names) - len(shown)
    places = listed([*shown, *_more(more)])
    return say("The text outside the articles changed too: {places}.", places=places)


def _more(number: int) -> tuple[str, ...]:
    return (say("{count} more", count=figure(number)),) if number else ()


def _check_sentence(comparison: Comparison) -> str:
    number = sum(map(needs_check, comparison.changes))
    if not number:
        return ""
    places = counted(number, "place")
    return say("In {places}, check by eye whether the right articles were matched.", places=places)


def _overrides_sentence(comparison: Comparison) -> str:
    """That people had a hand in it: whoever reads the report must know."""
    pins, forbidden = len(comparison.overrides.pins), len(comparison.overrides.forbidden)
    if not pins and not forbidden:
        return ""
    return say(
        "People decided some matches: {pins} made by hand, {forbidden} forbidden.",
        pins=figure(pins),
        forbidden=figure(forbidden),
    )


def _partial_sentence(comparison: Comparison) -> str:
    if not comparison.partial:
        return ""
    return say("Not all of the text could be read and compared: see the warnings.")
