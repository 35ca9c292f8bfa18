"""Comparisons that the tests of all reports render: a plain one, a hostile one, other scripts."""

from __future__ import annotations

from dataclasses import replace

from builders import article, compared, container, draft, preamble, row, sharing
from draftdiff.model import (
    ArticleDiff,
    Bucket,
    ClauseDiff,
    ClauseKind,
    Comparison,
    Diagnostic,
    Draft,
    Level,
    Line,
    Provision,
    RunnerUp,
    Severity,
    Side,
    Span,
    Trait,
    Verdict,
)

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> </p></article></main> ]]> --> "
    "${title} $style {{ config }} %s \x1b[31mred\x1b[0m \x9b31m \x00 \r "
    "left \u202eright\u202c \u2066isolated\u2069 5\u200f,\u200f3 | pipe `code` ~~~ *star* _line_ "
    "[link](javascript:alert(1)) ![image](http://example.org/x.png) http://example.org "
    "www.example.org someone@example.org &lt; &#x3c; =HYPERLINK(1) \ud800 \U000e0041 \\| \\"
)

_OLD_PREAMBLE = (
    "The National Assembly,\n"
    "Having regard to the Constitution of the Kingdom;\n"
    "Having regard to the Royal Decree on the appointment of the Royal Government;\n"
    "Considering that computer systems and the networks between them serve everyone;\n"
    "Considering that their misuse must be punished;\n"
    "Has adopted this law:"
)
_NEW_PREAMBLE = _OLD_PREAMBLE.replace("misuse must", "abuse shall")

_OLD_CONTENT = (
    "A person is punished who publishes on a website:\n"
    "(1) contents that hinder the sovereignty of the Kingdom;\n"
    "(2) contents that the authority deems\n"
    "(a) not to be factual, or\n"
    "(b) to undermine the integrity of a government agency."
)
_NEW_CONTENT = (
    "A person is punished who knowingly publishes on a website:\n"
    "(1) contents that hinder the sovereignty or  the security of the Kingdom;\n"
    "(2) contents that are false and harm public confidence in the government."
)


def plain() -> Comparison:
    """Every kind, every trait, text outside articles, warnings and what was taken out."""
    rows = _plain_rows()
    around = (
        row(preamble(_OLD_PREAMBLE), preamble(_NEW_PREAMBLE)),
        row(_annex("Form of the order."), _annex("Form of the order.")),
    )
    old, new = _plain_drafts(rows, around)
    noted = Diagnostic(code="limit", severity=Severity.WARNING, message="Annex II is too long.")
    return compared(*rows, surroundings=around, old=old, new=new, diagnostics=(noted,))


def _annex(text: str) -> Provision:
    return Provision(level=Level.SCHEDULE, label="Annex I", heading="Forms", text=text)


def _plain_rows() -> tuple[ArticleDiff, ...]:
    content = (
        ClauseDiff(
            kind=ClauseKind.DROPPED, old="28(2)(b)", new=None, old_span=Span(0, 9), new_span=None
        ),
        ClauseDiff(
            kind=ClauseKind.REWORDED,
            old="28(1)",
            new="45(1)",
            old_span=Span(0, 9),
            new_span=Span(0, 9),
        ),
    )
    offences = ("Chapter 4 Offences",)
    return (
        row(
            article("1", "This law protects computer systems.", heading="Purpose", lines=(8, 9)),
            article("1", "This law protects computer systems.", heading="Purpose", lines=(9, 10)),
        ),
        row(
            article("2", "The fine is 5 million riel.", lines=(9, 10)),
            article("3", "The fine is 10 million riel.", lines=(14, 16)),
            traits=(Trait.RENUMBERED,),
            score=0.998,
        ),
        row(
            None, article("8", "Providers keep traffic data for 180 days.", heading="Traffic data")
        ),
        row(
            article(
                "28", _OLD_CONTENT, heading="Contents", path=offences, page=9, lines=(210, 242)
            ),
            article("45", _NEW_CONTENT, heading="False content", path=offences, page=14),
            traits=(Trait.RENUMBERED, Trait.MOVED, Trait.RETITLED),
            clauses=content,
            runner_up=RunnerUp(side=Side.NEW, index=0, score=0.41),
        ),
        sharing(
            row(article("29", "Copies are kept.\nThey are sealed."), None),
            (Side.NEW, 2, 0.412),
            (Side.NEW, 0, 0.188),
        ),
        row(
            article("30", "An appeal may be lodged. It is heard in public."),
            (article("46", "An appeal may be lodged."), article("47", "It is heard in public.")),
        ),
        row(
            (article("31", "This law enters into force."), article("32", "It is published.")),
            article("48", "This law enters into force and is published."),
            traits=(Trait.RENUMBERED,),
        ),
        row(
            article("33", "Article 2 applies."),
            article("49", "Article 3 applies."),
            traits=(Trait.RENUMBERED, Trait.REFERENCES_ONLY),
        ),
        row(
            article("34", "The Minister of Justice carries out this law."),
            article("50", "The Minister of Justice carries out this law."),
            traits=(Trait.RENUMBERED,),
        ),
    )


def _plain_drafts(
    rows: tuple[ArticleDiff, ...], around: tuple[ArticleDiff, ...]
) -> tuple[Draft, Draft]:
    heads = tuple(Line("Draft V.1 – confidential", number) for number in (40, 80, 120))
    unread = Diagnostic(
        code="scanned-page",
        severity=Severity.ERROR,
        message="The page is a picture: it was not read.",
        page=7,
        partial=True,
    )
    guessed = Diagnostic(code="encoding", severity=Severity.INFO, message="Read as UTF-8.")
    old = draft(
        *(node for each in around for node in each.old),
        container(Level.CHAPTER, "Chapter 4", "Offences", *(n for each in rows for n in each.old)),
        name="2014.txt",
        removed=(Bucket(name="running head", lines=heads),),
        diagnostics=(guessed,),
    )
    new = draft(
        *(node for each in around for node in each.new),
        *(node for each in rows for node in each.new),
        name="2020.pdf",
        verdict=Verdict.CHECK,
        diagnostics=(unread,),
    )
    return old, new


def hostile() -> Comparison:
    """Every string that a draft can hold is an attack."""
    bad = article("1", HOSTILE, heading=HOSTILE, path=(HOSTILE,))
    bad = replace(bad, label=HOSTILE, num=HOSTILE, eid=HOSTILE)
    worse = replace(bad, text=f"- {HOSTILE}\n1. {HOSTILE}\n# {HOSTILE}\n    {HOSTILE} changed")
    note = Diagnostic(code="odd", severity=Severity.WARNING, message=HOSTILE)
    clause = ClauseDiff(
        kind=ClauseKind.ADDED, old=None, new=HOSTILE, old_span=None, new_span=Span(0, 1)
    )
    changed = sharing(
        row(bad, worse, clauses=(clause,), runner_up=RunnerUp(side=Side.OLD, index=0, score=0.3)),
        (Side.NEW, 0, 0.5),
    )
    around = row(preamble(HOSTILE), preamble(f"{HOSTILE}\n{HOSTILE}"))
    removed = (Bucket(name=HOSTILE, lines=(Line(HOSTILE, 1),)),)
    old = draft(
        preamble(HOSTILE), bad, name=HOSTILE, language=HOSTILE, removed=removed, diagnostics=(note,)
    )
    new = draft(*around.new, worse, name=HOSTILE, verdict=Verdict.NOT_A_LAW)
    return compared(changed, surroundings=(around,), old=old, new=new, diagnostics=(note,))


def scripts() -> Comparison:
    """Khmer beside Arabic and Chinese: no spaces between words, right to left, wide signs."""
    khmer = "ជនណាដែលចូលទៅក្នុងប្រព័ន្ធកុំព្យូទ័រត្រូវផ្តន្ទាទោស។"
    arabic = "المادة الخامسة: يعاقب بالحبس مدة لا تقل عن 5 سنوات\u200f."
    chinese = "第五条\u3000违反本法规定的，处五万元以下罚款。"
    return compared(
        row(article("១", khmer), article("១", khmer.replace("ត្រូវ", "\u200bត្រូវ"))),
        row(article("٥", arabic), article("٥", arabic.replace("5", "10"))),
        row(article("五", chinese), article("五", chinese.replace("五万元", "（十）万元"))),
        old=None,
        new=None,
    )
