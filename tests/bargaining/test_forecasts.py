"""The contract of every model that forecasts, and the answers that are known."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.bargaining import FORECASTS, challenge, exchange, models, setting_file
from parley.bargaining.compromise import compromise
from parley.bargaining.nash import gains
from parley.bargaining.setting import Setting
from parley.bargaining.uncertain import spread, swings

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
known = pytest.mark.skipif(not DATA.exists(), reason="the models' data are in ../shared, which is absent")


def made(seed: int, parties: int, issues: int, *, holes: bool = False) -> Setting:
    random = np.random.default_rng(seed)
    shape = (parties, issues)
    position = random.integers(0, 101, shape).astype(float)
    if holes:
        position[random.random(shape) < 0.2] = np.nan
    return Setting(
        tuple(f"P{at}" for at in range(parties)),
        tuple(f"i{at}" for at in range(issues)),
        position,
        np.round(random.random(shape) * 0.9 + 0.1, 2),
        np.broadcast_to(random.integers(1, 10, (parties, 1)), shape).astype(float),
        np.zeros(shape),
        np.zeros(issues),
        np.full(issues, 100.0),
    )


some = st.builds(made, st.integers(0, 9999), st.integers(1, 6), st.integers(1, 4), holes=st.booleans())


@pytest.mark.parametrize("name", FORECASTS)
@given(setting=some)
@settings(max_examples=40, deadline=None)
def test_an_outcome_lies_among_the_positions_and_is_missing_where_there_are_none(name: str, setting: Setting):
    outcome = models()[name](setting, 0).outcome
    for at in range(len(setting.issues)):
        places = setting.position[setting.known[:, at], at]
        if not len(places):
            assert np.isnan(outcome[at])
        else:
            assert places.min() - 1e-6 <= outcome[at] <= places.max() + 1e-6


@pytest.mark.parametrize("name", FORECASTS)
@given(setting=some)
@settings(max_examples=20, deadline=None)
def test_the_same_seed_gives_the_same_answer_and_sentences(name: str, setting: Setting):
    one, two = (models()[name](setting, 7) for _ in range(2))
    assert np.array_equal(one.outcome, two.outcome, equal_nan=True)
    assert one.sentences == two.sentences
    assert one.model == name
    assert all(sentence.endswith(".") for sentence in one.sentences)


@pytest.mark.parametrize("name", ["mean", "compromise", "median", "nash"])
@given(setting=some, random=st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_parties_changes_no_outcome(name: str, setting: Setting, random):
    rows = list(range(len(setting.parties)))
    random.shuffle(rows)
    shuffled = replace(
        setting,
        parties=tuple(setting.parties[row] for row in rows),
        position=setting.position[rows],
        salience=setting.salience[rows],
        power=setting.power[rows],
        spread=setting.spread[rows],
    )
    model = models()[name]
    assert np.allclose(model(setting, 0).outcome, model(shuffled, 0).outcome, equal_nan=True)


@pytest.mark.parametrize("name", FORECASTS)
def test_parties_who_agree_get_what_they_want(name: str):
    setting = replace(made(1, 4, 2), position=np.full((4, 2), 30.0))
    assert np.allclose(models()[name](setting, 0).outcome, 30)


@given(setting=some, scale=st.floats(0.1, 50))
@settings(max_examples=40, deadline=None)
def test_scaling_a_partys_saliences_changes_no_nash_outcome(setting: Setting, scale: float):
    # Its utility is multiplied by a constant, which a Nash bargaining solution does not see.
    salience = setting.salience.copy()
    salience[0] *= scale
    nash = models()["nash"]
    before, after = nash(setting, 0).outcome, nash(replace(setting, salience=salience), 0).outcome
    assert np.allclose(before, after, atol=1e-4, equal_nan=True)


@given(setting=some, seed=st.integers(0, 99))
@settings(max_examples=30, deadline=None)
def test_no_other_outcome_has_a_greater_product_of_gains(setting: Setting, seed: int):
    best = models()["nash"](setting, 0).outcome
    power = setting.power[:, 0]

    def product(outcome: np.ndarray) -> float:
        gain = gains(setting, outcome)
        return float((power * np.log(np.maximum(gain, 1e-300)))[gain > 0].sum())

    live = ~np.isnan(best)
    other = best.copy()
    other[live] = np.clip(other[live] + np.random.default_rng(seed).normal(0, 10, live.sum()), 0, 100)
    assert product(other) <= product(best) + 1e-7


@given(setting=some)
@settings(max_examples=40, deadline=None)
def test_both_sides_of_an_exchange_gain_the_same_and_nobody_turns_back(setting: Setting):
    deals, position = exchange.exchanges(setting)
    salience = setting.salience
    for deal in deals:
        mine = (
            abs(deal.shifts[1]) * salience[deal.one, deal.gets]
            - abs(deal.shifts[0]) * salience[deal.one, deal.gives]
        )
        theirs = (
            abs(deal.shifts[0]) * salience[deal.other, deal.gives]
            - abs(deal.shifts[1]) * salience[deal.other, deal.gets]
        )
        assert mine == pytest.approx(deal.gain, abs=1e-6)
        assert theirs == pytest.approx(deal.gain, abs=1e-6)
        assert deal.gain > 0
    places = position[setting.known]
    assert ((places >= -1e-9) & (places <= 100 + 1e-9)).all()


def test_the_published_unit_values_of_the_exchange_model():
    setting = Setting(
        ("A1", "A2"),
        ("one", "two"),
        np.array([[0.0, 0.0], [100.0, 100.0]]),
        np.array([[10.0, 90.0], [60.0, 50.0]]),
        np.ones((2, 2)),
        np.zeros((2, 2)),
        np.zeros(2),
        np.full(2, 100.0),
    )
    assert compromise(setting) == pytest.approx([85.714286, 35.714286])
    (deal,) = exchange.potential(setting)
    assert exchange.greatest_gains(setting, deal) == pytest.approx((1400, 777.777778))


@known
def test_the_sample_of_the_exchange_model_has_240_pairs_of_which_ten_gain_nothing_and_37_exchanges_are_made():
    setting = setting_file.load(DATA / "exchange" / "sample_data.txt")
    potential = exchange.potential(setting)
    assert len(potential) == 230
    assert [deal.gain for deal in potential[:2]] == pytest.approx([1.973684210526, 1.792636308765])
    assert len(exchange.exchanges(setting)[0]) == 37


@known
@pytest.mark.parametrize("name", ["cop21", "copenhagen"])
def test_the_compromise_values_of_the_climate_talks_come_out_exactly(name: str):
    with (DATA / "exchange" / f"{name}_compromise_model.csv").open(encoding="utf-8") as file:
        wanted = list(csv.DictReader(file))
    for source in (f"{name}.csv", f"{name}_positions_tidy.csv"):
        setting = setting_file.load(DATA / "exchange" / source)
        for model, column in (
            ("mean", "mean"),
            ("compromise", "compromise_power_x_salience"),
            ("median", "weighted_median"),
        ):
            outcome = models()[model](setting, 0).outcome
            for row in wanted:
                value = outcome[setting.issues.index(row["issue"])]
                assert value == pytest.approx(float(row[column]), abs=0.00051), (source, model, row["issue"])


@known
def test_car_emissions_follow_the_published_means_of_every_round():
    setting = setting_file.load(DATA / "bdm" / "ExampleActors.csv")
    assert models()["median"](setting, 0).outcome[0] == 7.0
    assert models()["compromise"](setting, 0).outcome[0] == pytest.approx(7.389956, abs=1e-6)
    found = challenge.forecast(setting)
    means = [step[0] for step in found.steps]
    published = [7.4, 7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6, 7.3, 7.2]
    assert means[: len(published)] == pytest.approx(published, abs=0.1)
    assert "no round is the outcome" in found.sentences[-1]


@known
def test_in_sultan_nobody_moves_and_what_the_text_would_do_is_said():
    setting = setting_file.load(DATA / "bdm" / "Sultan.csv")
    assert models()["median"](setting, 0).outcome[0] == pytest.approx(13.9)
    found = challenge.forecast(setting)
    assert {round(step[0], 6) for step in found.steps} == {13.619912}
    assert "by the published text: RUSSIA gives in to NAZER" in found.sentences[0]


def test_what_is_exact_is_not_drawn_and_what_is_open_is():
    setting = made(3, 3, 1)
    model = models()["compromise"]
    assert len(spread(setting, model).draws) == 1
    open_ = replace(setting, spread=np.array([[20.0], [0.0], [0.0]]))
    found = spread(open_, model, seed=1)
    assert len(found.draws) == 200
    low, high = found.between()
    assert low[0] < found.centre.outcome[0] < high[0]
    assert np.array_equal(found.draws, spread(open_, model, seed=1).draws)
    assert not np.array_equal(found.draws, spread(open_, model, seed=2).draws)


def test_the_unknown_with_the_greatest_swing_comes_first():
    setting = replace(
        made(3, 3, 1), position=np.array([[50.0], [np.nan], [50.0]]), spread=np.array([[1.0], [0.0], [0.0]])
    )
    first = swings(setting, models()["mean"])[0]
    assert (first.party, first.unknown, first.low, first.high) == (
        "P1", "position", pytest.approx(100 / 3), pytest.approx(200 / 3),
    )  # fmt: skip
