"""The tone of events between two sides by year, on Goldstein's scale, beside the course that is known.

    python benchmarks/event_curve.py [--data ../shared/data/events]

KEDS Levant, Israel and the Palestinians, 1979 to 2011, in both directions; the scores are those of CAMEO's
codes (Goldstein 1992, "A conflict-cooperation scale for WEIS events data", Journal of Conflict Resolution
36). The curve is one of tone: from −10, force, to +10, giving way. It is not convergence: it fell in 2000
while the sides sat at Camp David closer on terms than before.

Parley's own curve of a case (`parley.talks.tone`) has one weight for each PLOVER root instead of one for each
CAMEO code: the second half sets the same events weighed so beside it.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path
from statistics import correlation

from parley.talks.tone import weight

KNOWN = {"1992": -3.92, "1993": -0.30, "1995": 0.48, "1999": 1.40, "2000": -3.38, "2001": -4.95}
ROOTS = (
    *("REQUEST", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "ACCUSE", "REQUEST", "ACCUSE"),
    *("REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "ASSAULT", "ASSAULT"),
)
"""The PLOVER root of each class of CAMEO, from 02 to 20; 01, comments, has none."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/events"))
    data = parser.parse_args().data
    with (data / "cameo_goldstein_andybega_icews_MIT.csv").open(encoding="utf-8") as file:
        score = {
            row["code"]: float(row["goldstein"]) for row in csv.DictReader(file) if _number(row["goldstein"])
        }
    years: defaultdict[str, list[float]] = defaultdict(list)
    unknown = 0
    with (data / "keds_levant_cameo_ISR-PAL.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["code"] in score:
                years[row["date"][:4]].append(score[row["code"]])
            else:
                unknown += 1
    for year, scores in sorted(years.items()):
        known = f" (known {KNOWN[year]:+.2f})" if year in KNOWN else ""
        print(f"mean_{year}: {sum(scores) / len(scores):+.2f} over {len(scores)} events{known}")
    print(f"events_without_a_score: {unknown}")
    apart = max(abs(sum(years[year]) / len(years[year]) - value) for year, value in KNOWN.items())
    coarse = by_root(data)
    both = [(sum(of) / len(of), sum(coarse[year]) / len(coarse[year])) for year, of in years.items()]
    for year in KNOWN:
        print(f"mean_{year}_by_root: {sum(coarse[year]) / len(coarse[year]):+.2f} over {len(coarse[year])}")
    r = correlation(*zip(*both, strict=True))
    print(f"by_root_against_by_code: r {r:.3f} over {len(both)} years")
    print(f"greatest_difference_from_the_known: {apart:.3f} (of figures rounded to .01)")


def by_root(data: Path) -> dict[str, list[float]]:
    """The same events with the weight of the PLOVER root that their CAMEO class is."""
    classes = dict(enumerate(ROOTS, 2))
    years: defaultdict[str, list[float]] = defaultdict(list)
    with (data / "keds_levant_cameo_ISR-PAL.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if root := classes.get(int(row["code"][:2])):
                years[row["date"][:4]].append(weight(root, "demand" if row["code"][:2] == "10" else ""))
    return years


def _number(text: str) -> bool:
    return text not in ("", "NA")


if __name__ == "__main__":
    main()
