"""Where the wording of a dropped, added, split or merged article stands, in words.

    39% of old Article 28 stands, word for word, in new Article 44 (21%) and Article 45 (18%).

A share counts words that stand in both articles in one order, weighted by how rare they are: it
says where to look, not that nothing changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from draftdiff.model import ArticleDiff, Provision, Share, Side
from draftdiff.reporting.languages import later, say
from draftdiff.reporting.wording import article_title, listed


def shares_words(
    row: ArticleDiff, articles: Mapping[Side, tuple[Provision, ...]]
) -> tuple[str, ...]:
    """What the second look found, a sentence for each side of the row that has shares.

    Args:
        row: the row.
        articles: what `wording.articles_by_side` returns for the row's comparison.
    """
    sentences = []
    for own, other, whose in ((Side.OLD, Side.NEW, row.old), (Side.NEW, Side.OLD, row.new)):
        shares = [share for share in row.link.shares if share.side is other]
        if whose and not _only_its_own(row, other, shares):
            sentences.append(_sentence(own, article_title(whose[0]), shares, articles))
    return tuple(sentences)


def _only_its_own(row: ArticleDiff, side: Side, shares: Sequence[Share]) -> bool:
    """Whether the shares name no article but the one that the row itself names."""
    linked = row.link.old if side is Side.OLD else row.link.new
    return len(linked) < 2 and {share.index for share in shares} <= set(linked)  # noqa: PLR2004


def _sentence(
    own: Side,
    whose: str,
    shares: Sequence[Share],
    articles: Mapping[Side, tuple[Provision, ...]],
) -> str:
    titles = [article_title(articles[share.side][share.index]) for share in shares]
    percents = [round(share.share * 100) for share in shares]
    if len(shares) == 1:
        # A label may end in a full stop of its own ("2. gr."), and the sentence has one.
        places = titles[0].rstrip(".")
    else:
        pairs = zip(titles, percents, strict=True)
        places = listed([f"{title} ({percent}%)" for title, percent in pairs])
    total = min(sum(percents), 100)
    if own is Side.OLD:
        sentence = later("{share} of old {article} stands, word for word, in new {places}.")
    else:
        sentence = later("{share} of new {article} stands, word for word, in old {places}.")
    return say(sentence, share=f"{total}%", article=whose, places=places)
