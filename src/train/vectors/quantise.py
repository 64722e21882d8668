"""Rows of numbers as bytes: product quantisation (H. Jegou et al., 2011), and the file that
assets/models/README.md describes."""
import struct

import numpy as np

CENTROIDS = 256
ROUNDS = 15
LARGEST = 127


def normalised(rows):
    return (rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)).astype(np.float32)


def turned(rows, parts):
    """The same rows on other axes: those of their variance, dealt to the parts so that each part has its
    share of it (T. Ge et al., 2013). No cosine changes; the parts lose less."""
    variances, axes = np.linalg.eigh(rows.T @ rows)
    order = np.argsort(-variances, kind="stable")
    width = len(order) // parts
    hands, product = [[] for _ in range(parts)], np.zeros(parts)
    for axis in order:
        open_hands = [p for p in range(parts) if len(hands[p]) < width]
        part = min(open_hands, key=lambda p: product[p])
        hands[part].append(axis)
        product[part] += np.log(max(variances[axis], 1e-9))
    return rows @ axes[:, [axis for hand in hands for axis in hand]]


def nearest(points, centres):
    return ((centres * centres).sum(1)[None] - 2 * points @ centres.T).argmin(1)


def cluster(points, chance):
    """Centres by k-means."""
    centres = points[chance.choice(len(points), CENTROIDS, replace=False)].copy()
    for _ in range(ROUNDS):
        places = nearest(points, centres)
        counts = np.bincount(places, minlength=CENTROIDS)
        for axis in range(points.shape[1]):
            sums = np.bincount(places, weights=points[:, axis], minlength=CENTROIDS)
            centres[:, axis] = sums / np.maximum(counts, 1)
        centres[counts == 0] = points[chance.choice(len(points), (counts == 0).sum())]
    return centres


def quantised(rows, parts):
    """Centres as bytes [part][centre][number], codes [row][part], and the rows that these stand for."""
    chance = np.random.default_rng(1)
    rows = turned(rows, parts)
    pieces = [np.ascontiguousarray(piece) for piece in np.split(rows, parts, axis=1)]
    centres = np.stack([cluster(piece, chance) for piece in pieces])
    scale = LARGEST / np.abs(centres).max()
    centres = np.rint(centres * scale).astype(np.int8)
    codes = np.stack([nearest(piece * scale, centre.astype(np.float32)) for piece, centre in zip(pieces, centres)], 1)
    decoded = np.concatenate([centre[codes[:, part]] for part, centre in enumerate(centres)], 1)
    return centres, codes.astype(np.uint8), normalised(decoded.astype(np.float32))


def fnv1a(data):
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def file_bytes(words, centres, codes):
    """`words` belong to the rows of `codes`."""
    keys = [word.encode() for word in words]
    order = sorted(range(len(keys)), key=lambda at: keys[at])
    text = b"\n".join(keys[at] for at in order)
    body = struct.pack("<IIII", len(keys), centres.shape[0], centres.shape[2], len(text)) + text
    body += centres.tobytes() + codes[order].tobytes()
    return b"PXWV" + struct.pack("<III", 1, 16 + len(body), fnv1a(body)) + body


def loss(before, after):
    """Mean difference of cosines, and the share of the ten nearest words that are the same, of 2000 words."""
    some = np.random.default_rng(3).choice(min(len(before), 10000), 2000, replace=False)
    cosines = [rows[some] @ rows.T for rows in (before, after)]
    difference = np.abs(cosines[0] - cosines[1]).mean()
    for cosine in cosines:
        np.put_along_axis(cosine, some[:, None], -9, 1)
    near = [np.argpartition(-cosine, 10, 1)[:, :10] for cosine in cosines]
    return difference, np.mean([len(set(a) & set(b)) / 10 for a, b in zip(*near)])
