"""The shipped model: integers made of a Student, the file they are written to, and their exact arithmetic.

The arithmetic is the reference that src/nlp reproduces bit for bit; assets/models/README.md describes both.
"""
import struct

import numpy as np

import decode
import features
import student as shape
import treebank

MAGIC, VERSION = b"PXWM", 2
STEP = 16                        # of the scales of four-bit rows, in 1/8192
LIMIT = 8191                     # of what one word adds to a window sum
CONTEXT = 4095                   # of what the sentence's case adds to it, and of what a phrase adds
LINEARS = ("tag_hidden", "tags", "names", "second", "third", "arc_dependent", "arc_head", "relation_dependent",
           "relation_head", "relations_of")


def q10(values, limit=32767):
    return np.clip(np.round(np.asarray(values, dtype=np.float64) * 1024), -limit, limit).astype(np.int32)


class QuantizedLinear:
    """multiplier, bias (Q10) and weight (-127..127) of one linear layer from Q13 to Q10."""

    def __init__(self, weight, bias):
        top = np.maximum(np.abs(weight).max(1), 1e-6)
        self.weight = np.round(weight / top[:, None] * 127).astype(np.int8)
        self.multiplier = np.maximum(1, np.round(top / 127 / 8 * 2 ** 24)).astype(np.int32)
        self.bias = q10(bias, 2 ** 20)

    def __call__(self, x):
        sums = x.astype(np.int64) @ self.weight.T.astype(np.int64)
        return ((sums * self.multiplier + 2 ** 23) >> 24) + self.bias

    def bytes(self):
        return self.multiplier.astype("<i4").tobytes() + self.bias.astype("<i4").tobytes() + self.weight.tobytes()


class FourBitTable:
    def __init__(self, table):
        step = STEP / 8192
        self.scale = np.clip(np.ceil(np.abs(table).max(1) / 7 / step), 1, 255).astype(np.uint8)
        self.values = np.clip(np.round(table / (self.scale[:, None] * step)), -7, 7).astype(np.int8)

    def rows(self, index):
        return self.values[index].astype(np.int64) * self.scale[index][:, None] * STEP

    def bytes(self):
        nibbles = (self.values + 8).astype(np.uint8)
        return struct.pack("<I", STEP) + self.scale.tobytes() + (nibbles[:, 0::2] | nibbles[:, 1::2] << 4).tobytes()


def relu13(p):
    return np.clip(p, 0, 4095) << 3


class Quantized:
    def __init__(self, model, words, labels, lists):
        """words: folded word -> row, in byte order; labels: batches.Labels; lists: name_lists.NameLists."""
        w = {k: v.detach().numpy() for k, v in model.state_dict().items()}
        self.vocabulary, self.labels, self.lists = words, labels, lists
        self.words = FourBitTable(w["words.weight"])
        self.affixes = FourBitTable(w["affixes.weight"][:features.BUCKETS])
        self.shapes = np.clip(np.round(w["shapes.weight"] * 8192), -32767, 32767).astype(np.int16)
        self.list_rows = np.clip(np.round(model.list_rows().detach().numpy() * 8192), -32767, 32767).astype(np.int16)
        self.form = QuantizedLinear(w["form.weight"], w["form.bias"])
        self.window = [QuantizedLinear(w[f"window.{k}.weight"], np.zeros(len(w["edges"][0]))) for k in range(3)]
        self.cases, self.edges = q10(w["cases.weight"], CONTEXT), q10(w["edges"], LIMIT)
        self.phrases = q10(w["phrases"], CONTEXT)
        marks = model.mark_bits.numpy().astype(np.int32)
        self.marks = np.clip(marks @ self.phrases, -CONTEXT, CONTEXT)
        self.linear = {n: QuantizedLinear(w[n + ".weight"], w[n + ".bias"]) for n in LINEARS}
        self.arc_root, self.relation_root = q10(w["arc_root"], 4095), q10(w["relation_root"], 4095)
        self.distance = q10(w["distance"], 2 ** 20)

    # --- File -------------------------------------------------------------------------------------
    def bytes(self):
        s, labels = shape, self.labels
        dims = [len(self.vocabulary), features.BUCKETS, features.SHAPES, features.SENTENCE_CASES, s.WORD, s.AFFIX,
                s.SHAPE, s.LIST, s.FORM, s.FIRST, s.TAG, s.SECOND, s.THIRD, s.ARC, s.RELATION,
                len(labels.tags), len(labels.names), len(labels.relations),
                len(self.list_rows), len(self.lists.phrase_rows) - 1, len(self.phrases) // 3]
        parts = [struct.pack(f"<{len(dims)}I", *dims)]
        for names in (list(self.vocabulary), labels.tags, labels.names, labels.relations):
            blob = "\n".join(names).encode()
            parts += [struct.pack("<I", len(blob)), blob]
        parts += [self.words.bytes(), self.affixes.bytes(), self.shapes.astype("<i2").tobytes(),
                  self.list_rows.astype("<i2").tobytes(), self.form.bytes()]
        parts += [w.bytes() for w in self.window]
        parts += [self.cases.astype("<i2").tobytes(), bytes(self.lists.phrase_rows[1:])]
        parts += [t.astype("<i2").tobytes() for t in (self.phrases, self.edges)]
        parts += [self.linear[n].bytes() for n in LINEARS[:7]]
        parts += [self.arc_root.astype("<i2").tobytes(), self.distance.astype("<i4").tobytes()]
        parts += [self.linear[n].bytes() for n in LINEARS[7:9]]
        parts += [self.relation_root.astype("<i2").tobytes(), self.linear["relations_of"].bytes()]
        parts += [self.lists.words.bytes(), self.lists.phrases.bytes()]
        body = b"".join(parts)
        return MAGIC + struct.pack("<III", VERSION, 16 + len(body), features.fnv1a(body)) + body

    # --- Arithmetic -------------------------------------------------------------------------------
    def encode_form(self, form):
        folded = features.fold(form)
        known = [b for b in features.affixes(folded) if b < features.BUCKETS]
        affix = self.affixes.rows(np.array(known, dtype=int)).sum(0)
        e = np.concatenate([self.words.rows(np.array([self.vocabulary.get(folded, 0)]))[0], affix,
                            self.shapes[features.shape(form)], self.list_rows[self.lists.word(form)[1]]])
        u = relu13(self.form(np.clip(e, -32768, 32767)))
        return [np.clip(w(u), -LIMIT, LIMIT) for w in self.window]

    @staticmethod
    def scan(pre, width):
        pre = np.clip(pre, -32768, 32767)
        z1, f1, z2, f2 = (pre[:, k * width:(k + 1) * width] for k in range(4))

        def run(z, f):
            z, f = np.clip(z, -1024, 1024) << 3, np.clip(8 * f + 16384, 0, 32767)
            c, out = np.zeros(width, dtype=np.int64), []
            for zt, ft in zip(z, f):
                c = zt + ((ft * (c - zt) + 16384) >> 15)
                out.append(c)
            return np.array(out)
        return np.concatenate([run(z1, f1), run(z2[::-1], f2[::-1])[::-1]], 1)

    def scores(self, forms):
        """Integer scores of one sentence: tags, names, arcs [dependent, head], and a function of
        (dependent, head) to scores of relations; heads count from 0 = root."""
        n, first = len(forms), shape.FIRST
        parts = [self.encode_form(f) for f in forms]
        context = self.cases[features.sentence_case(forms)] + self.marks[self.lists.marks(forms)]
        pre = np.array([context[t] + (parts[t - 1][0] if t else self.edges[0]) + parts[t][1] +
                        (parts[t + 1][2] if t + 1 < n else self.edges[1]) for t in range(n)])
        h1 = np.concatenate([self.scan(pre, first), relu13(pre[:, 4 * first:])], 1)
        lin = self.linear
        t = relu13(lin["tag_hidden"](h1))
        c2 = self.scan(lin["second"](np.concatenate([h1, t], 1)), shape.SECOND)
        c3 = self.scan(lin["third"](np.concatenate([c2, t], 1)), shape.THIRD)
        y = np.concatenate([c3, t], 1)

        def clip(p):
            return np.clip(p, -4095, 4095)
        d, h = clip(lin["arc_dependent"](y)), clip(lin["arc_head"](y))
        arcs = ((d @ np.concatenate([self.arc_root[None], h]).T) >> 10) + \
            self.distance[shape.distance_buckets(n).numpy()]
        rd, rh = (clip(lin[k](y)) for k in ("relation_dependent", "relation_head"))

        def relation(i, j):
            other = self.relation_root if j == 0 else rh[j - 1]
            return lin["relations_of"](relu13(rd[i - 1] + other))
        return lin["tags"](t), lin["names"](t), arcs, relation


def label(model, forms):
    """Tags, name labels, heads (0 = root) and relations of one sentence, as the product gives them."""
    tags, names, arcs, relation_scores = model.scores(forms)
    heads = decode.tree(arcs)
    root = model.labels.relation_rows["root"]
    relations = []
    for dependent, head in enumerate(heads, 1):
        scores = relation_scores(dependent, head).copy()
        scores[root] = -10 ** 12
        relations.append("root" if head == 0 else model.labels.relations[int(scores.argmax())])
    return ([model.labels.tags[k] for k in tags.argmax(1)],
            [model.labels.names[k] for k in decode.names(names, model.labels.names)], heads, relations)


def measure(model, sentences):
    """Per cent right on gold words, as in tools that compare files."""
    n = tag = head = labelled = hit = made = wanted = 0
    kinds = ("PER", "ORG", "LOC")
    for s in sentences:
        tags, names, heads, relations = label(model, s.forms)
        for k in range(len(s.forms)):
            n, tag = n + 1, tag + (tags[k].split("|")[0] == s.tags[k].split("|")[0])
            if heads[k] == s.heads[k]:
                head += 1
                labelled += relations[k].split(":")[0] == s.relations[k].split(":")[0]
        if s.names:
            a, b = (treebank.spans(labels, kinds).items() for labels in (s.names, names))
            hit, made, wanted = hit + len(a & b), made + len(b), wanted + len(a)
    return {"UPOS": 100 * tag / n, "UAS": 100 * head / n, "LAS": 100 * labelled / n,
            "names": 200 * hit / max(1, made + wanted)}
