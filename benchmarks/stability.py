"""Time and memory of stability analysis on random conflicts, beside a plain matrix implementation.

    python benchmarks/stability.py                 4 parties, 4 to 16 options; 2 and 6 parties at 12
    python benchmarks/stability.py --most 20       up to 2^20 states

Every conflict has random strict preferences; in half of them a quarter of the options cannot be taken back.
The matrix implementation follows the definitions with dense states × states matrices (Xu, Hipel & Kilgour
2009, "Matrix representation of solution concepts in multiple-decision-maker graph models", IEEE
Transactions on Systems, Man, and Cybernetics A 39); it is run up to the largest size whose matrices fit in
`--matrix-mb`, and its answers must be equal. Seconds are CPU time of this process; memory is the peak of a
process for that size alone.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time

import numpy as np

from parley.bargaining.conflict import BOTH, FORWARD, Conflict, levels, states
from parley.bargaining.moves import steps
from parley.bargaining.stability import stability


def conflict(options: int, parties: int, *, one_way: bool, seed: int = 5) -> Conflict:
    random = np.random.default_rng(seed)
    size = 1 << options
    return Conflict(
        "random",
        tuple(f"P{at}" for at in range(parties)),
        tuple(f"o{at}" for at in range(options)),
        tuple(at * parties // options for at in range(options)),
        tuple(FORWARD if one_way and at % 4 == 0 else BOTH for at in range(options)),
        states(options),
        np.zeros(size, dtype=np.int64),
        np.array([levels(random.permutation(size)) for _ in range(parties)]),
    )


def by_matrices(given: Conflict) -> dict[str, np.ndarray]:
    """Nash, GMR, SMR and SEQ with Boolean matrices of states × states."""
    size, parties = given.size, len(given.parties)
    move = np.zeros((parties, size, size), dtype=np.float32)
    for party in range(parties):
        for state in range(size):
            move[party, state, steps(given, party, state)] = 1
    better = given.worth[:, None, :] > given.worth[:, :, None]
    gain = move * better
    found = {name: np.zeros((parties, size), dtype=bool) for name in ("nash", "gmr", "smr", "seq")}
    for party in range(parties):
        others = [one for one in range(parties) if one != party]
        bad = ~better[party]  # entry (s, t): t is no better than s for the party
        trapped = bad & (move[party] @ better[party].T.astype(np.float32) == 0).T
        free, gaining = _reach(move[others]), _reach(gain[others])
        for name, reach, hurts in (("gmr", free, bad), ("smr", free, trapped), ("seq", gaining, bad)):
            # Is there an answer to t that hurts at s? Counted by one product over all s and t.
            answered = hurts.astype(np.float32) @ reach.T.astype(np.float32) > 0
            found[name][party] = ~((gain[party] > 0) & ~answered).any(axis=1)
        found["nash"][party] = gain[party].sum(axis=1) == 0
    return found


def _reach(by: np.ndarray) -> np.ndarray:
    """Reachability by legal sequences: entry (s, t) by who moved last, until nothing is added."""
    last = by > 0
    while True:
        fresh = last.copy()
        for one in range(len(by)):
            before = np.zeros(by.shape[1:], dtype=bool)
            for other in range(len(by)):
                if other != one:
                    before |= last[other]
            fresh[one] |= before.astype(np.float32) @ by[one] > 0
        if (fresh == last).all():
            return np.asarray(last.any(axis=0))
        last = fresh


def seconds(options: int, parties: int, one_way: bool) -> tuple[float, float]:
    """CPU seconds and peak megabytes of one analysis, in a process of its own."""
    code = (
        "import benchmarks.stability as b, time, resource\n"
        f"c = b.conflict({options}, {parties}, one_way={one_way})\n"
        "t = time.process_time(); b.stability(c); t = time.process_time() - t\n"
        "print(t, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    took, peak = map(float, done.stdout.split())
    return took, peak


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=16, help="options of the largest conflict")
    parser.add_argument("--matrix-mb", type=int, default=300, help="memory that the matrices may take")
    args = parser.parse_args()
    sizes = [(options, 4) for options in range(4, args.most + 1, 4)] + [(12, 2), (12, 6)]
    before: dict[bool, tuple[int, float]] = {}
    for options, parties in sizes:
        for one_way in (False, True):
            took, peak = seconds(options, parties, one_way)
            kind = "some_one_way" if one_way else "all_both_ways"
            print(f"states_2^{options}_parties_{parties}_{kind}_s: {took:.3f} ({peak:.0f} MB)", flush=True)
            if parties == 4:
                if one_way in before and before[one_way][1] > 0.05:
                    grown = 1 << options - before[one_way][0]
                    print(f"  growth for {grown} times the states: {took / before[one_way][1]:.1f}")
                before[one_way] = options, took
    # The matrices of one party's moves and preferences, and a few to work with.
    largest = max(one for one in range(4, 16) if (1 << 2 * one) * 4 * 14 <= args.matrix_mb * 2**20)
    for one_way in (False, True):
        given = conflict(largest, 4, one_way=one_way)
        begun = time.process_time()
        mine = stability(given).stable
        ours = time.process_time() - begun
        begun = time.process_time()
        plain = by_matrices(given)
        theirs = time.process_time() - begun
        equal = all((mine[name] == plain[name]).all() for name in plain)
        kind = "some_one_way" if one_way else "all_both_ways"
        print(f"matrices_2^{largest}_{kind}_s: {theirs:.2f}")
        print(f"times_faster_than_matrices_2^{largest}_{kind}: {theirs / ours:.0f}")
        print(f"answers_equal_{kind}: {equal}")
    print(f"peak_with_matrices_mb: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


if __name__ == "__main__":
    main()
