"""Sentences as arrays, in batches of similar length."""
import numpy as np
import torch

import features
import treebank


class Forms:
    """Every distinct form of all sentences, with what the models see of it."""

    def __init__(self, words, lists=None):
        self.words = words          # folded word -> row, from 1
        self.lists = lists          # what a model with lists of names will have
        self.rows = {}
        self.data = []

    def row(self, form, lists=None):
        """lists: of names, instead of those that the model will have."""
        lists = lists or self.lists
        known = self.rows.get((form, lists))
        if known is None:
            known = self.rows[form, lists] = len(self.data)
            folded = features.fold(form)
            listed = lists.word(form)[1] if lists else 0
            self.data.append([self.words.get(folded, 0), features.shape(form), listed] + features.affixes(folded))
        return known

    def tensor(self):
        return torch.tensor(self.data, dtype=torch.long)


class Labels:
    """Names of all classes, in the order in which the models number them."""

    def __init__(self, tags, relations):
        self.tags, self.relations, self.names = tags, relations, treebank.NAME_LABELS
        self.tag_rows = {t: i for i, t in enumerate(tags)}
        self.relation_rows = {r: i for i, r in enumerate(relations)}
        self.name_rows = {n: i for i, n in enumerate(self.names)}

    @staticmethod
    def of(sentences, least=5):
        from collections import Counter
        tags = Counter(t for s in sentences if s.tags for t in s.tags)
        relations = Counter(r for s in sentences if s.relations for r in s.relations)
        return Labels(sorted(t for t, n in tags.items() if n >= least), sorted(relations))


def encode(sentences, forms, labels, lists_of=lambda sentence: None):
    """One dict of small arrays per sentence; -1 where there is no gold value. lists_of: see Forms.row."""
    result = []
    for s in sentences:
        n = len(s.forms)
        none = np.full(n, -1, dtype=np.int64)
        lists = lists_of(s) or forms.lists
        result.append({
            "forms": np.array([forms.row(f, lists) for f in s.forms]),
            "marks": np.array(lists.marks(s.forms) if lists else n * [0]),
            "case": features.sentence_case(s.forms),
            "tags": none if not s.tags else np.array([labels.tag_rows.get(t, -1) for t in s.tags]),
            "heads": none if not s.heads else np.array(s.heads),
            "relations": none if not s.relations else
                         np.array([labels.relation_rows[r] for r in s.relations]),
            "names": none if not s.names else np.array([labels.name_rows[x] for x in s.names]),
            "source": treebank.SOURCES.index(s.source),
        })
    return result


def batches(items, tokens, rng):
    """Shuffled batches of about `tokens` tokens; rng None keeps the order (by length)."""
    order = sorted(range(len(items)), key=lambda i: (len(items[i]["forms"]), rng.random() if rng else i))
    groups, group = [], []
    for i in order:
        group.append(i)
        if len(group) * len(items[i]["forms"]) >= tokens:
            groups.append(group)
            group = []
    if group:
        groups.append(group)
    if rng:
        rng.shuffle(groups)
    for group in groups:
        yield group, collate([items[i] for i in group])


def collate(items):
    lengths = [len(i["forms"]) for i in items]
    width = max(lengths)

    def padded(key, fill):
        out = np.full((len(items), width), fill, dtype=np.int64)
        for row, item in enumerate(items):
            out[row, :lengths[row]] = item[key]
        return torch.from_numpy(out)
    batch = {k: padded(k, -1) for k in ("tags", "heads", "relations", "names")}
    batch["forms"], batch["marks"] = padded("forms", 0), padded("marks", 0)
    batch["lengths"] = torch.tensor(lengths)
    batch["mask"] = torch.arange(width)[None, :] < batch["lengths"][:, None]
    batch["case"] = torch.tensor([i["case"] for i in items])
    batch["source"] = torch.tensor([i["source"] for i in items])
    return batch
