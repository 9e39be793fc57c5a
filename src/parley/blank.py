"""The casebook of a new case: a form with comments, to be filled in."""

from __future__ import annotations

CASEBOOK = """\
# A casebook says what the dispute is about. Edit it, then run `parley brief` on the case: what was read is
# coded again, and nothing is read twice. `parley init CASE --from TEXTS` proposes one from texts.
casebook: 1
id: my-dispute
title: The dispute in a few words
principals: [first-side, second-side]

# Parties: the sides, with the names, people and bodies by which the reporting means them.
parties:
  first-side:
    name: First Side
    # aliases: [its capital, its government's seat, "the first side"]
    # people:
    #   A. Person: {role: Foreign Minister, aliases: [Person], since: 2025-01-15}
    # bodies: [First Side Foreign Ministry]
  second-side:
    name: Second Side
  # A group of parties:
  # alliance: {name: The Alliance, members: [first-side]}

# Issues: questions in dispute. Options: terms that an agreement could hold, with the ways in which people
# speak of each (phrases) and of its contrary (opposite). value: its place on the issue's scale, 0 to 100.
issues:
  ceasefire:
    question: Does the fighting stop?
    options:
      full-ceasefire:
        name: A full ceasefire
        value: 100
        phrases: [ceasefire, truce, "halt to the fighting"]
        opposite: ["continue the offensive"]

# Formats of talks that have a name of their own; others are found in the texts.
# formats:
#   direct-talks: {name: Direct talks, parties: [first-side, second-side]}
"""
