"""Random domains, and what negmas says of them: writes domains.json beside this file.

Run by hand, with negmas installed; the tests read the file alone. Utilities are whole numbers, one table an issue,
added up; every negotiator has a reserved value. Whatever negmas defines otherwise than docs/deal-space.md is computed
here a second time from the same utilities, by trying out all outcomes: those members begin with "all_".
"""

import itertools
import json
import pathlib
import random
from fractions import Fraction

import negmas
from negmas import LinearAdditiveUtilityFunction, make_issue
from negmas.preferences import TableFun
from negmas.preferences.ops import (
    kalai_points,
    ks_points,
    max_welfare_points,
    nash_points,
    pareto_frontier,
)

DOMAINS = 60


def whole(vectors):
    return sorted([int(round(u)) for u in vector] for vector in vectors)


def points(found):
    return whole(vector for vector, _ in found)


def domain(seed):
    chance = random.Random(seed)
    parties = chance.randint(2, 4)
    counts = [chance.randint(3, 5) for _ in range(chance.randint(3, 6 if parties < 4 else 5))]
    issues = [make_issue([f"o{o}" for o in range(c)], name=f"i{i}") for i, c in enumerate(counts)]
    tables = [[[chance.randint(0, 40) for _ in range(c)] for c in counts] for _ in range(parties)]
    reserved, ufuns = [], []
    for table in tables:
        low, high = sum(min(row) for row in table), sum(max(row) for row in table)
        # From the least on: below it negmas puts the least in the reserved value's place.
        share = chance.choice([0, 20, 40, 55, 70])
        reserved.append(low + (high - low) * share // 100)
        values = [TableFun({f"o{o}": v for o, v in enumerate(row)}) for row in table]
        ufuns.append(
            LinearAdditiveUtilityFunction(values, weights=[1] * len(counts), issues=issues, reserved_value=reserved[-1])
        )
    free = [
        LinearAdditiveUtilityFunction(u.values, weights=[1] * len(counts), issues=issues, reserved_value=float("-inf"))
        for u in ufuns
    ]
    frontier, _ = pareto_frontier(free, issues=issues)
    rational, _ = pareto_frontier(ufuns, issues=issues)
    every = [
        tuple(sum(row[o] for row, o in zip(table, outcome)) for table in tables)
        for outcome in itertools.product(*(range(c) for c in counts))
    ]
    return {
        "points": tables,
        "reserved": reserved,
        "frontier": whole(frontier),
        "rational_frontier": whole(rational),
        "nash": points(nash_points(ufuns, rational, issues=issues)),
        "kalai": points(kalai_points(ufuns, rational, issues=issues)),
        "ks_by_difference": points(ks_points(ufuns, rational, issues=issues)),
        "max_welfare": points(max_welfare_points(free, frontier, issues=issues)),
        "all_rational": sum(all(u >= r for u, r in zip(v, reserved)) for v in every),
        "all_ks": kalai_smorodinsky(every, reserved),
    }


def kalai_smorodinsky(every, reserved):
    gains = [[u - r for u, r in zip(v, reserved)] for v in every]
    gains = [g for g in gains if min(g) >= 0]
    if not gains:
        return []
    ideal = [max(column) for column in zip(*gains)]
    shares = lambda g: sorted(Fraction(x, i) for x, i in zip(g, ideal) if i > 0)
    best = max(shares(g) for g in gains)
    return sorted([x + r for x, r in zip(g, reserved)] for g in {tuple(g) for g in gains} if shares(g) == best)


if __name__ == "__main__":
    text = json.dumps(
        {"negmas": negmas.__version__, "domains": [domain(seed) for seed in range(1, DOMAINS + 1)]},
        separators=(",", ":"),
    )
    text = text.replace('{"points"', '\n{"points"') + "\n"
    pathlib.Path(__file__).with_name("domains.json").write_text(text, encoding="utf-8")
