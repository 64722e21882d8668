"""Best name labels and best tree; the product's src/nlp decodes the same."""
import numpy as np


def follows(a, b):
    """May BIOES label b come right after a? None is the edge of the sentence."""
    opened = a is not None and a[0] in "BI"
    continues = b is not None and b[0] in "IE"
    return opened == continues and (not opened or a[2:] == b[2:])


def names(scores, labels):
    """Label indices with the best sum that make whole names."""
    far = -10 ** 12
    legal = np.array([[0 if follows(a, b) else far for b in labels] for a in labels])
    best = scores[0] + np.array([0 if follows(None, b) else far for b in labels])
    back = []
    for row in scores[1:]:
        paths = best[:, None] + legal
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    best = best + np.array([0 if follows(a, None) else far for a in labels])
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def tree(arcs):
    """Heads (0 = root) of the best projective tree with one root (J. Eisner, 1996). arcs: [dependent, head]."""
    n = len(arcs)
    score = np.full((n + 1, n + 1), -10 ** 12, dtype=np.int64)    # [head, dependent]
    score[:, 1:] = arcs.T
    size = n + 1
    right, left = np.zeros((size, size), dtype=np.int64), np.zeros((size, size), dtype=np.int64)   # complete
    right_back, left_back, split = ({} for _ in range(3))
    open_right, open_left = np.zeros((size, size), dtype=np.int64), np.zeros((size, size), dtype=np.int64)
    for width in range(1, n):
        for s in range(1, n - width + 1):
            t = s + width
            sums = right[s, s:t] + left[s + 1:t + 1, t]
            k = int(sums.argmax())
            split[s, t] = s + k
            open_right[s, t], open_left[s, t] = sums[k] + score[s, t], sums[k] + score[t, s]
            sums = open_right[s, s + 1:t + 1] + right[np.arange(s + 1, t + 1), t]
            k = int(sums.argmax())
            right[s, t], right_back[s, t] = sums[k], s + 1 + k
            sums = left[s, s:t] + open_left[s:t, t]
            k = int(sums.argmax())
            left[s, t], left_back[s, t] = sums[k], s + k
    totals = [score[0, r] + left[1, r] + right[r, n] for r in range(1, n + 1)]
    root = 1 + int(np.argmax(totals))
    heads = [0] * (n + 1)
    stack = [("left", 1, root), ("right", root, n)]
    while stack:
        kind, s, t = stack.pop()
        if s == t:
            continue
        if kind == "right":
            k = right_back[s, t]
            heads[k] = s
            stack += [("open", s, k), ("right", k, t)]
        elif kind == "left":
            k = left_back[s, t]
            heads[k] = t
            stack += [("left", s, k), ("open", k, t)]
        else:
            k = split[s, t]
            stack += [("right", s, k), ("left", k + 1, t)]
    return heads[1:]
