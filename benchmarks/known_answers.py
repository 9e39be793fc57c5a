"""The answers that are known of the models of bargaining, beside what Parley gives.

    python benchmarks/known_answers.py [--data ../shared/data]

The data are those of `../shared/data` (gmcr, genius, bdm, exchange, ktab); see its README for their origin.
KTAB's spatial model is another model than any here, so only what both have is compared: the scenario as it
was read, and where the parties end, beside our forecasts from the same start.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from pathlib import Path

import numpy as np

from parley.bargaining import (
    challenge,
    conflict_file,
    domain_file,
    exchange,
    models,
    setting_file,
)
from parley.bargaining.packages import zone
from parley.bargaining.setting import Setting
from parley.bargaining.stability import stability

_PUBLISHED = (7.4, 7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6, 7.3, 7.2)


def graph_model(data: Path) -> None:
    gold = {row["name"]: row for row in json.loads((data / "gmcr/gmcr_cases.json").read_text("utf-8"))}
    for conflict in conflict_file.load(data / "gmcr/gmcr_cases.json"):
        wanted = gold[conflict.name]["individual_stability"]
        found, once = stability(conflict), stability(conflict, each_once=True)
        right = sum(found.stable[concept].astype(int).tolist() == wanted[concept] for concept in wanted)
        same = all((found.stable[concept] == once.stable[concept]).all() for concept in found.stable)
        print(f"{conflict.name}_concepts_exact: {right} of {len(wanted)}")
        print(f"{conflict.name}_each_once_gives_the_same: {same}")


def packages(data: Path) -> None:
    domain = domain_file.load([data / "genius/England.xml", data / "genius/Zimbabwe.xml"])
    found = zone(domain)
    print(f"england_zimbabwe_packages: {domain.size} (known 576)")
    print(f"england_zimbabwe_frontier: {len(found.frontier or ())} (known 25)")
    for name, known in (
        ("nash", "0.9109, 0.7332"),
        ("egalitarian", "0.8223, 0.7866"),
        ("kalai-smorodinsky", "0.8223, 0.7866"),
    ):
        worth = domain.value(found.solutions[name])
        print(f"england_zimbabwe_{name}: {worth[0]:.4f}, {worth[1]:.4f} (known {known})")


def challenges(data: Path) -> None:
    cars = setting_file.load(data / "bdm/ExampleActors.csv")
    print(f"cars_median: {models()['median'](cars, 0).outcome[0]:.1f} (known 7.0)")
    print(f"cars_mean: {models()['compromise'](cars, 0).outcome[0]:.6f} (known 7.389956)")
    means = [step[0] for step in challenge.forecast(cars).steps][: len(_PUBLISHED)]
    print(f"cars_rounds: {' '.join(f'{mean:.2f}' for mean in means)}")
    print(f"cars_rounds_published: {' '.join(map(str, _PUBLISHED))}")
    print(f"cars_greatest_difference: {max(abs(a - b) for a, b in zip(means, _PUBLISHED, strict=True)):.3f}")
    text = challenge.forecast(cars, as_written=True)
    print(f"cars_rounds_by_the_text: {' '.join(f'{step[0]:.2f}' for step in text.steps[: len(_PUBLISHED)])}")
    sultan = setting_file.load(data / "bdm/Sultan.csv")
    print(f"sultan_median: {models()['median'](sultan, 0).outcome[0]:.1f} (known 13.9)")
    rounds = challenge.forecast(sultan)
    print(f"sultan_means: {' '.join(f'{step[0]:.4f}' for step in rounds.steps)} (known 13.6199, no movement)")
    said = rounds.sentences[0].replace(": ", ", ")
    print(f"sultan_by_the_text: {said}")


def exchanges(data: Path) -> None:
    sample = setting_file.load(data / "exchange/sample_data.txt")
    potential = exchange.potential(sample)
    gains = ", ".join(f"{deal.gain:.12f}" for deal in potential[:2])
    print(f"sample_exchanges_that_pay: {len(potential)} (known 240, of which 10 gain nothing)")
    print(f"sample_best_gains: {gains} (known 1.973684210526, 1.792636308765)")
    print(f"sample_made: {len(exchange.exchanges(sample)[0])} (known 37)")
    for name in ("cop21", "copenhagen"):
        setting = setting_file.load(data / f"exchange/{name}.csv")
        with (data / f"exchange/{name}_compromise_model.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for model, column in (
            ("mean", "mean"),
            ("compromise", "compromise_power_x_salience"),
            ("median", "weighted_median"),
        ):
            outcome = models()[model](setting, 0).outcome
            apart = max(abs(outcome[setting.issues.index(row["issue"])] - float(row[column])) for row in rows)
            print(
                f"{name}_{model}_greatest_difference: {apart:.4f} over {len(rows)} issues (rounded to .001)"
            )
        made = exchange.exchanges(setting)[0]
        print(f"{name}_exchanges_made: {len(made)}; the best, {exchange.told(setting, made[0])}")


def ktab(data: Path) -> None:
    setting = setting_file.load(data / "ktab/dummyData_3Dim.csv")
    log = (data / "ktab/ref-dummyData_3Dim.txt").read_text("utf-8")
    print(
        f"ktab_3d_values_greatest_difference: {_values_apart(setting, log):.4f} (its log has three decimals)"
    )
    last = {}
    for actor, issue, course in re.findall(r"^(\S+), (\S+): (.*\d) *$", log, re.M):
        if issue in setting.issues:
            last[setting.parties.index(actor), setting.issues.index(issue)] = float(course.split()[-1])
    ends = np.array([[last[row, column] for column in range(3)] for row in range(len(setting.parties))])
    weight = setting.weight
    where = (weight * ends).sum(axis=0) / weight.sum(axis=0)
    print(f"ktab_3d_weighted_mean_of_its_last_positions: {_figures(where)}")
    for name, model in models().items():
        print(f"ktab_3d_our_{name}: {_figures(model(setting, 0).outcome)}")
    print("ktab_4d: two parties' bargain under its own risk attitudes and probabilities, not comparable")


def _values_apart(setting: Setting, log: str) -> float:
    """How far the worth of each position to each party, by salience-weighted distance, lies from KTAB's."""
    block = log.split("Raw actor-pos value matrix")[1].splitlines()[1 : 1 + len(setting.parties)]
    theirs = np.array([[float(cell) for cell in line.split()] for line in block])
    apart = setting.position[:, None, :] - setting.position[None, :, :]
    scaled = setting.salience[:, None, :] * apart / 100
    length = np.sqrt((setting.salience**2).sum(axis=1))
    ours = 1 - np.sqrt((scaled**2).sum(axis=2)) / length[:, None]
    return float(np.abs(ours - theirs).max())


def _figures(values: np.ndarray) -> str:
    return ", ".join(f"{value:.1f}" for value in values)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    for part in (graph_model, packages, challenges, exchanges, ktab):
        part(data)


if __name__ == "__main__":
    main()
