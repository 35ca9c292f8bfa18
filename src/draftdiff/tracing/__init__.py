"""trace(drafts) -> History: one law over many drafts, and what it took from other laws.

lineages   every article followed through all drafts
biography  one article's life among them
phrases    where words stood in each draft
novelty    whether an old wording can be back in a draft
index      which provisions of many laws have which words
wording    how much of one text stands in another
"""
