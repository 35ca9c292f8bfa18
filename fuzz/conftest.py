"""How long to look: a hundred examples a target, or as many as DRAFTDIFF_EXAMPLES says."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "looking",
    max_examples=int(os.environ.get("DRAFTDIFF_EXAMPLES", "100")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("looking")
