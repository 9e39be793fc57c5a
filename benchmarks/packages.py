"""Time of the zone of agreement on random domains, beside a plain pairwise filter in NumPy.

    python benchmarks/packages.py [--issues 7] [--options 10] [--parties 5]

Two kinds of domain: interests drawn independently, and opposed (what is better for every second party is
worse for the others), which has the larger frontier. The frontier and all solutions are found exactly,
without going through the packages one by one. The plain filter holds every package against every other; it
is run on the largest domain of the same kind whose packages it can compare in about a minute. Seconds are
CPU time of this process.
"""

from __future__ import annotations

import argparse
import resource
import time
from itertools import product

import numpy as np

from parley.bargaining.packages import Domain, zone

_PLAIN = 20_000  # packages that the plain filter compares with each other


def domain(issues: int, options: int, parties: int, *, opposed: bool, seed: int = 3) -> Domain:
    random = np.random.default_rng(seed)
    worth = []
    for _ in range(issues):
        table = random.random((parties, options)) * random.random((parties, 1))
        if opposed:
            table = np.sort(table, axis=1)
            table[::2] = table[::2, ::-1]
        worth.append(table.round(6))
    return Domain(
        tuple(f"P{at}" for at in range(parties)),
        tuple(f"i{at}" for at in range(issues)),
        tuple(tuple(f"o{one}" for one in range(options)) for _ in range(issues)),
        tuple(worth),
        tuple(np.zeros((parties, options), dtype=bool) for _ in range(issues)),
        np.zeros(parties),
    )


def plain(given: Domain) -> int:
    """The size of the frontier by comparing all packages with all."""
    every = np.array([given.value(one) for one in product(*(range(len(o)) for o in given.options))]).round(9)
    standing = 0
    for one in every:
        standing += not ((every >= one).all(axis=1) & (every > one).any(axis=1)).any()
    return standing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=7)
    parser.add_argument("--options", type=int, default=10)
    parser.add_argument("--parties", type=int, default=5)
    args = parser.parse_args()
    for opposed in (False, True):
        kind = "opposed" if opposed else "independent"
        given = domain(args.issues, args.options, args.parties, opposed=opposed)
        begun = time.process_time()
        found = zone(given)
        took = time.process_time() - begun
        size = "not listed" if found.frontier is None else len(found.frontier)
        print(f"{kind}_packages: {given.size}")
        print(f"{kind}_frontier: {size}")
        print(f"{kind}_solutions: {', '.join(found.solutions)} (exact: {found.exact})")
        print(f"{kind}_s: {took:.1f}", flush=True)
        issues = next(n for n in range(args.issues, 0, -1) if args.options**n <= _PLAIN)
        small = domain(issues, args.options, args.parties, opposed=opposed)
        begun = time.process_time()
        ours = zone(small)
        mine = time.process_time() - begun
        begun = time.process_time()
        theirs = plain(small)
        slow = time.process_time() - begun
        print(f"{kind}_plain_filter_{small.size}_s: {slow:.1f}")
        print(f"{kind}_times_faster_at_{small.size}: {slow / mine:.0f}")
        print(f"{kind}_equal_at_{small.size}: {ours.frontier is not None and len(ours.frontier) == theirs}")
    print(f"peak_mb: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


if __name__ == "__main__":
    main()
