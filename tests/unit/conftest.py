"""Hypothesis without a time limit for each example: torch's first call takes a second on a busy machine."""

from hypothesis import settings

settings.register_profile("unhurried", parent=settings(), deadline=None)
settings.load_profile("unhurried")
