"""The sections of docs/accuracy.md that need no report: other methods, made laws, ablations.

corpus.py and peers.py      ──▶ beside other methods
synthetic.py and peers.py   ──▶ synthetic statutes
splits.py                   ──▶ splits and mergers
consolidations.py           ──▶ codes
dispersals.py               ──▶ dropped, or standing elsewhere
ablations.py                ──▶ what each part is worth
marking.py                  ──▶ how much is marked
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import ablations
import consolidations
import corpus
import dispersals
import marking
import peers
import splits
import synthetic

from draftdiff.aligning import align
from draftdiff.model import Confidence, Options, Provision

OURS = "**draftdiff**"
CDIST = "cdist, optimal"
METHODS: Mapping[str, corpus.Method] = {
    OURS: corpus.ours,
    "equal numbers": peers.equal_numbers,
    "difflib on articles": peers.difflib_on_articles,
    "greedy TF-IDF ≥ 0.5": peers.greedy_tf_idf,
    "greedy TF-IDF ≥ 0.2": peers.greedy_tf_idf_tuned,
    CDIST: peers.optimal_cdist,
}
SIZES = (300, 1000, 3000, 10_000)
MARKED_ARTICLES = 300
LARGEST_CDIST = 3000
"""Articles beyond which every article with every other takes minutes and gigabytes."""
KINDS = {
    "same": "same",
    "reworded": "reworded",
    "heavy": "heavily reworded",
    "moved": "moved",
    "split": "split",
    "merge": "merged",
    "all": "all",
}

Table = Callable[[Sequence[str], Iterable[Sequence[str]], int], str]


def beside_other_methods(shared: Path, table: Table) -> str:
    """The mean F1 of each method by group of the corpus, and its precision over all pairs."""
    rows = []
    groups: list[str] = []
    for name, method in METHODS.items():
        means = corpus.means_by_group(shared, method)
        groups = list(means)
        figures = [f"{mean.f1:.4f}" for mean in means.values()]
        rows.append((name, *figures, f"{means['all'].precision:.4f}"))
    return table(("method", *groups, "P, all"), rows, 1)


def synthetic_statutes(shared: Path, table: Table) -> str:
    """Precision and recall of each method by what happened to the articles, for each size."""
    parts = []
    for size in SIZES:
        made = synthetic.statute(shared, size)
        rows = []
        for name, method in METHODS.items():
            if name != CDIST or size <= LARGEST_CDIST:
                scores = synthetic.scores(made, method)
                cells = (
                    f"{scores[kind].precision:.3f} {scores[kind].recall:.3f}" for kind in KINDS
                )
                rows.append((name, *cells))
        told = synthetic.told_as_moved(made)
        moved = (
            f"Told as moved by draftdiff: precision {told.precision:.3f}, recall {told.recall:.3f}."
        )
        head = (f"{size:,} articles: P R", *KINDS.values())
        parts += [table(head, rows, 1), moved]
    return "\n\n".join(parts)


def made_splits(shared: Path, table: Table) -> str:
    """The scores of split and merged links in each law, over all seeds."""
    rows = []
    for name in splits.LAWS:
        special = every = splits.Score(0, 0, 0)
        for seed in ablations.SEEDS:
            one, all_links = splits.score_of(shared / "corpus", name, seed, Options())
            special, every = special + one, every + all_links
        rows.append((name.split("/")[0], *_figures(special), f"{every.f1:.3f}"))
    special, every = splits.measured(shared / "corpus", ablations.SEEDS, Options())
    rows.append(("**all**", *_figures(special), f"{every.f1:.3f}"))
    return table(("law", "links", "P", "R", "F1", "F1, all links"), rows, 1)


def made_codes(shared: Path, table: Table) -> str:
    """The scores of all links of laws whose articles were gathered, and the other way round."""
    rows = []
    for words, rates in consolidations.RATES.items():
        merged, split = consolidations.measured(shared / "corpus", rates)
        rows += [(words, "gathered", *_figures(merged)), (words, "split", *_figures(split))]
    return table(("words replaced", "articles", "links", "P", "R", "F1"), rows, 2)


def _figures(score: splits.Score) -> tuple[str, ...]:
    return (
        str(score.true),
        f"{score.precision:.3f}",
        f"{score.recall:.3f}",
        f"{score.f1:.3f}",
    )


def second_look(shared: Path, table: Table) -> str:
    """What is told of dropped articles whose halves stand elsewhere, and of those that do not."""
    rows = []
    for rate in dispersals.RATES:
        found = dispersals.measured(shared / "corpus", rate)
        rows.append(
            (
                f"{rate:.0%}",
                f"{found.found} of {found.halves}",
                str(found.wrong),
                f"{found.error / max(found.found, 1):.3f}",
                f"{found.alarms} of {found.nowhere}",
            )
        )
    alone, alarms = dispersals.strangers(shared / "corpus")
    head = ("words replaced", "halves found", "wrong", "share off by", "nowhere, but told")
    strangers = (
        f"Between {len(dispersals.STRANGERS)} laws that have nothing to do with one another, a "
        f"share is told of {alarms:,} of {alone:,} articles."
    )
    return "\n\n".join((table(head, rows, 1), strangers))


def sure_and_unsure(shared: Path, table: Table) -> str:
    """Of the links of one article with one, how many are right, by what draftdiff says of them."""
    rows = []
    for confidence in Confidence:
        found = corpus.counts(shared, _links_of(confidence))
        share = found.right / max(1, found.right + found.wrong)
        rows.append((confidence.value, str(found.right + found.wrong), f"{share:.4f}"))
    return table(("confidence", "links", "right"), rows, 1)


def _links_of(confidence: Confidence) -> corpus.Method:
    def linked(old: Sequence[Provision], new: Sequence[Provision]) -> corpus.Links:
        links = align(old, new).links
        sole = [link for link in links if len(link.old) == len(link.new) == 1]
        return [(link.old, link.new) for link in sole if link.confidence is confidence]

    return linked


def marked_words(shared: Path, table: Table) -> str:
    """Words marked and changes told beside the true ones, on the same pairs of articles."""
    with tempfile.TemporaryDirectory() as folder:
        generator = shared / "bench" / "generate.py"
        command = [sys.executable, str(generator), str(MARKED_ARTICLES), folder]
        subprocess.run(command, check=True, capture_output=True)
        by_article = marking.by_article(Path(folder))
        whole = marking.whole_drafts(Path(folder))
    head = ("method", "words marked ÷ edited", "changes ÷ edits")
    return "\n\n".join(
        (
            table(head, [_marked(*row) for row in by_article.items()], 1),
            "The whole drafts at once, as a reader who runs each tool gets them:",
            table(head, [_marked(*row) for row in whole.items()], 1),
        )
    )


def _marked(name: str, shares: tuple[float, float]) -> tuple[str, ...]:
    return (name, *(f"{share:.2f}" for share in shares))


def what_each_part_is_worth(shared: Path, table: Table) -> str:
    """Mean F1 with one part of the evidence off at a time."""
    found = ablations.measured(shared)
    head = ("off", *found[ablations.ALL])
    rows = [(name, *(f"{figure:.4f}" for figure in row.values())) for name, row in found.items()]
    return table(head, rows, 1)
