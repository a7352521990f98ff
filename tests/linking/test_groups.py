import math
from collections.abc import Hashable, Mapping
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.linking.groups import HARDLY, SURE, UNCOMPARED, Groups

LIKE, AVERAGE = -1.0, -2.0


class Pair(NamedTuple):
    odds: float
    apart: bool = False


Pairs = dict[str, dict[str, Pair]]


def plainly(alone: Mapping[str, Hashable], pairs: Pairs) -> set[tuple[str, ...]]:
    """The groups by the rule alone, each pair of groups added up anew."""
    group = {i: {i} for i in alone}
    turns = sorted((-p.odds, (a, b)) for a in pairs for b, p in pairs[a].items() if a < b and p.odds >= LIKE)
    for _, (a, b) in turns:
        one, other = group[a], group[b]
        if one is other or {alone[i] for i in one} & {alone[i] for i in other}:
            continue
        told = [pairs[i][j] for i in one for j in other if j in pairs[i]]
        odds = sum(-math.inf if p.apart else min(SURE, max(HARDLY, p.odds)) for p in told)
        others = min(len(told), len(one) * len(other) - len(told))
        if round(odds + UNCOMPARED * others, 6) / (len(told) + others) >= AVERAGE:
            one |= other
            group |= dict.fromkeys(other, one)
    return {tuple(sorted(g)) for g in group.values()}


def change(data: st.DataObject, ids: list[str], pairs: Pairs) -> set[str]:
    """Sets or takes away a few pairs; returns the ids of which a pair changed."""
    changed = set()
    for _ in range(data.draw(st.integers(1, 8))):
        a, b = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
        if a != b:
            if data.draw(st.integers(0, 4)) == 0:
                pairs[a].pop(b, None)
                pairs[b].pop(a, None)
            else:
                made = Pair(data.draw(st.integers(-14, 10)) / 2, data.draw(st.integers(0, 9)) == 0)
                pairs[a][b] = pairs[b][a] = made
            changed |= {a, b}
    return changed


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_what_a_change_leads_to_is_joined_as_if_all_were_joined_anew(data) -> None:  # type: ignore[no-untyped-def]
    groups, alone, pairs = Groups(LIKE, AVERAGE), dict[str, Hashable](), Pairs()
    of: dict[str, tuple[str, ...]] = {}
    for _ in range(data.draw(st.integers(1, 5))):
        new = [f"s{len(alone) + n:02}" for n in range(data.draw(st.integers(0, 6)))]
        for i in new:
            alone[i], pairs[i] = data.draw(st.sampled_from((i, i, i, "one sentence"))), {}
        changed = set(new) | (change(data, sorted(alone), pairs) if alone else set())
        for group in groups.regroup({i: alone[i] for i in changed}, pairs):
            of |= dict.fromkeys(group, group)
        assert set(of.values()) == plainly(alone, pairs)
