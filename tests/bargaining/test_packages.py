"""Packages: the zone of agreement, its solutions, and what opens an empty one."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.bargaining import domain_file, packages
from parley.bargaining.frontier import undominated
from parley.bargaining.packages import Domain, Rule, openings, pills, zone

GENIUS = Path(__file__).resolve().parents[3] / "shared" / "data" / "genius"
known = pytest.mark.skipif(
    not GENIUS.exists(), reason="the negotiation domain is in ../shared, which is absent"
)


def made(
    seed: int, parties: int, issues: int, *, red: float = 0.0, floor: float = 0.0, rules: bool = False
) -> Domain:
    random = np.random.default_rng(seed)
    counts = [int(random.integers(1, 5)) for _ in range(issues)]
    joined = ()
    if rules and issues > 1:
        joined = tuple(
            Rule(kind, (0, int(random.integers(counts[0]))), (1, int(random.integers(counts[1]))))
            for kind in ("only", "never")
        )
    return Domain(
        tuple(f"P{at}" for at in range(parties)),
        tuple(f"i{at}" for at in range(issues)),
        tuple(tuple(f"i{at}o{one}" for one in range(count)) for at, count in enumerate(counts)),
        tuple(np.round(random.random((parties, count)), 2) for count in counts),
        tuple(random.random((parties, count)) < red for count in counts),
        np.full(parties, floor * issues),
        joined,
    )


some = st.builds(
    made,
    st.integers(0, 9999),
    st.integers(1, 4),
    st.integers(1, 4),
    red=st.sampled_from([0.0, 0.15]),
    floor=st.sampled_from([0.0, 0.3, 0.5]),
    rules=st.booleans(),
)


def every(domain: Domain) -> list[tuple[int, ...]]:
    return [
        one
        for one in product(*(range(len(options)) for options in domain.options))
        if packages._keeps(domain, one)
    ]


def acceptable(domain: Domain) -> list[tuple[int, ...]]:
    return [
        one
        for one in every(domain)
        if not domain.crossed(one) and (domain.value(one) >= domain.floor - 1e-9).all()
    ]


@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), max_size=60), st.integers(1, 3))
def test_a_point_is_on_the_frontier_exactly_if_nothing_is_as_good_and_somewhere_better(rows, columns: int):
    points = np.array(rows, dtype=float).reshape(-1, 3)[:, :columns]
    wanted = [
        at for at, one in enumerate(points)
        if not any((other >= one).all() and (other > one).any() for other in points)
    ]  # fmt: skip
    assert undominated(points).tolist() == wanted


@given(some)
@settings(max_examples=80, deadline=None)
def test_the_frontier_is_that_of_all_acceptable_packages(domain: Domain):
    good = acceptable(domain)
    worth = {one: domain.value(one).round(9) for one in good}
    wanted = {
        one for one in good
        if not any((worth[other] >= worth[one]).all() and (worth[other] > worth[one]).any() for other in good)
    }  # fmt: skip
    found = zone(domain)
    assert found.empty == (not good)
    assert set(found.frontier or ()) == wanted


@given(some)
@settings(max_examples=60, deadline=None)
def test_the_solutions_are_the_best_of_all_acceptable_packages(domain: Domain):
    found, good = zone(domain), acceptable(domain)
    if not good:
        return
    gain = np.array([domain.value(one) - domain.floor for one in good]).clip(0)
    of = {name: (domain.value(one) - domain.floor).clip(0) for name, one in found.solutions.items()}
    assert of["nash"].prod() == pytest.approx(gain.prod(axis=1).max(), abs=1e-6)
    assert of["egalitarian"].min() == pytest.approx(gain.min(axis=1).max(), abs=1e-6)
    assert of["welfare"].sum() == pytest.approx(gain.sum(axis=1).max(), abs=1e-6)
    room = np.where(gain.max(axis=0) > 1e-9, gain.max(axis=0), 1.0)
    assert (of["kalai-smorodinsky"] / room).min() == pytest.approx((gain / room).min(axis=1).max(), abs=1e-6)


@given(some)
@settings(max_examples=40, deadline=None)
def test_branch_and_bound_finds_solutions_as_good(domain: Domain):
    blocks = list(packages._blocks(domain, allowed=True))
    if any(len(block.worth) == 0 for block in blocks):
        return
    listed, searched = zone(domain), packages._bounded(domain, blocks)
    assert searched.exact
    assert listed.empty == searched.empty
    for name, one in listed.solutions.items():
        gain, other = (domain.value(p) - domain.floor for p in (one, searched.solutions[name]))
        for of, measure in (("nash", np.prod), ("egalitarian", np.min), ("welfare", np.sum)):
            if of == name:
                assert measure(gain.clip(0)) == pytest.approx(measure(other.clip(0)), abs=1e-6)


@given(some, st.floats(0.1, 20))
@settings(max_examples=40, deadline=None)
def test_scaling_a_partys_utility_changes_no_nash_package(domain: Domain, scale: float):
    worth = tuple(np.concatenate([table[:1] * scale, table[1:]]) for table in domain.worth)
    floor = np.concatenate([domain.floor[:1] * scale, domain.floor[1:]])
    one, two = zone(domain), zone(replace(domain, worth=worth, floor=floor))
    if one.empty or two.empty:
        return
    product_of = [
        float((domain.value(found.solutions["nash"]) - domain.floor).clip(0).prod()) for found in (one, two)
    ]
    assert product_of[0] == pytest.approx(product_of[1], abs=1e-6)


@given(some)
@settings(max_examples=40, deadline=None)
def test_what_is_said_to_open_an_empty_zone_opens_it(domain: Domain):
    if not zone(domain).empty:
        return
    for opening in openings(domain):
        opened = packages._without(domain, opening.dropped)
        lowered = replace(opened, floor=opened.floor - opening.lowered)
        assert opening.package in acceptable(lowered)


@known
def test_england_and_zimbabwe_have_25_packages_on_the_frontier_and_the_known_solutions():
    domain = domain_file.load([GENIUS / "England.xml", GENIUS / "Zimbabwe.xml"])
    found = zone(domain)
    wanted = json.loads((GENIUS / "england_zimbabwe_expected.json").read_text("utf-8"))
    assert domain.size == 576
    assert found.frontier is not None
    assert sorted(tuple(domain.value(one).round(4)) for one in found.frontier) == sorted(
        tuple(np.round(one["utilities"], 4)) for one in wanted["pareto"]
    )
    assert len(found.frontier) == 25
    value = {name: domain.value(one).round(4).tolist() for name, one in found.solutions.items()}
    assert value["nash"] == [0.9109, 0.7332]
    assert value["egalitarian"] == value["kalai-smorodinsky"] == [0.8223, 0.7866]


def test_a_poison_pill_is_a_provision_that_alone_keeps_a_party_out_and_what_could_stand_instead_is_named():
    domain = Domain(
        ("Upstream", "Downstream"),
        ("flow", "strait"),
        (("no guarantee", "a minimum"), ("free passage", "a toll")),
        (np.array([[1.0, 0.4], [0.0, 1.0]]), np.array([[1.0, 0.0], [0.3, 0.5]])),
        (np.array([[False, False], [True, False]]), np.zeros((2, 2), dtype=bool)),
        np.zeros(2),
    )
    (pill,) = pills(domain, (0, 0))
    assert (pill.party, pill.issue, pill.option, pill.instead) == (1, 0, 0, 1)
    assert pills(domain, (1, 0)) == []


def test_a_red_line_that_closes_the_zone_is_named_as_what_would_open_it():
    domain = Domain(
        ("One", "Other"),
        ("troops",),
        (("foreign troops", "no foreign troops"),),
        (np.array([[1.0, 0.0], [0.0, 1.0]]),),
        (np.array([[False, True], [True, False]]),),
        np.zeros(2),
    )
    assert zone(domain).empty
    assert [opening.dropped for opening in openings(domain)] == [((0, 0, 1),), ((1, 0, 0),)]
