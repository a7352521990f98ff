"""Arc scores in, the best tree out: greedy heads where they form a tree, else Chu-Liu/Edmonds (Edmonds 1967)."""

import numpy as np


def best_heads(scores: np.ndarray) -> tuple[int, ...]:
    """Heads of the words (ROOT for the one root) from scores (words + 1, words + 1), dependant by head, 0 the root."""
    n = scores.shape[0] - 1
    if n == 0:
        return ()
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    if np.count_nonzero(heads[1:]) != n - 1 or _cycle(heads) is not None:
        heads = _one_rooted(scores)
    return tuple((heads[1:] - 1).tolist())  # ROOT is -1


def _one_rooted(scores: np.ndarray) -> np.ndarray:
    """The best tree with exactly one word under the root: that word is the one that the root scores highest."""
    top = 1 + int((scores[1:, 0] - scores[1:, 1:].max(1, initial=-1e9)).argmax())
    fixed = scores.copy()
    fixed[1:, 0] = -1e9
    fixed[top, :] = -1e9
    fixed[top, 0] = 0.0
    np.fill_diagonal(fixed, -np.inf)
    return _spanning(fixed)


def _cycle(heads: np.ndarray) -> list[int] | None:
    """The words of a cycle, or None."""
    above = heads.tolist()
    state = [0] * len(above)  # 0 new, 1 on the way, 2 done
    state[0] = 2
    for start in range(1, len(above)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = above[at]
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return None


def _spanning(scores: np.ndarray) -> np.ndarray:
    """Heads of the best spanning tree; word 0 is the root."""
    heads: np.ndarray = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    # the cycle becomes one word, the last: what enters it breaks one of its arcs, what leaves it takes its best member
    gain = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    enter = gain[:, outside].argmax(0)
    leave = np.asarray(cycle)[scores[np.ix_(outside, np.asarray(cycle))].argmax(1)]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = gain[enter, outside]
    small[:-1, -1] = scores[outside, leave]
    small[0, :] = -1e9
    found = _spanning(small)
    result = heads.copy()
    for k, word in enumerate(outside[1:], start=1):
        result[word] = leave[k] if found[k] == len(outside) else outside[found[k]]
    entered_from = int(found[-1])
    broken = cycle[int(enter[entered_from])]
    result[broken] = outside[entered_from]
    return result
