"""Meetings: who met whom, at which level, through whom, when, and whether it was held."""
