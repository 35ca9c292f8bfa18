"""trace(drafts) -> History: one law over many drafts, and what it took from other laws.

lineages   every article followed through all drafts
biography  one article's life among them
phrases    where words stood in each draft
"""
