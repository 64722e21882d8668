"""Loss, measures and the training loop that both models share."""
import random
import time

import torch
from torch import nn

import batches


def loss_of(model, batch, weights):
    """Sum of cross entropies of tags, names, heads and relations, where the batch has gold values."""
    out = model(batch)
    entropy = nn.functional.cross_entropy
    total = torch.zeros(())
    for key, scores in (("tags", out["tags"]), ("names", out["names"]), ("heads", out["arcs"])):
        if (batch[key] >= 0).any():
            total = total + weights[key] * entropy(scores.flatten(0, 1), batch[key].flatten(), ignore_index=-1)
    if (batch["relations"] >= 0).any():
        scores = model.relations(out, batch["heads"])
        total = total + weights["relations"] * entropy(scores.flatten(0, 1), batch["relations"].flatten(),
                                                       ignore_index=-1)
    return total


def spans(labels):
    """Names of BIOES labels as (first, last, type); what does not close is no name."""
    found, start = set(), None
    for i, label in enumerate(labels):
        if label[0] in "BS":
            start = i
        if label[0] in "ES" and start is not None:
            found.add((start, i, label[2:]))
        if label[0] in "OES":
            start = None
    return found


def measure(model, sentences, items, labels):
    """Per cent right, heads and names chosen word by word (the product decodes: a little better)."""
    model.eval()
    n = tag = head = labelled = hit = made = wanted = 0
    upos = [t.split("|")[0] for t in labels.tags]
    universal = [r.split(":")[0] for r in labels.relations]
    with torch.no_grad():
        for group, batch in batches.batches(items, 4000, None):
            out = model(batch)
            heads, tags, names = (out[k].argmax(-1) for k in ("arcs", "tags", "names"))
            relations = model.relations(out, heads).argmax(-1)
            for row, i in enumerate(group):
                gold = sentences[i]
                n += len(gold.forms)
                for k in range(len(gold.forms)):
                    tag += upos[tags[row, k]] == gold.tags[k].split("|")[0]
                    if heads[row, k] == gold.heads[k]:
                        head += 1
                        labelled += universal[relations[row, k]] == gold.relations[k].split(":")[0]
                if gold.names:
                    a = spans(gold.names)
                    b = spans([labels.names[x] for x in names[row, :len(gold.forms)]])
                    hit, made, wanted = hit + len(a & b), made + len(b), wanted + len(a)
    model.train()
    return {"UPOS": 100 * tag / n, "UAS": 100 * head / n, "LAS": 100 * labelled / n,
            "names": 200 * hit / max(1, made + wanted)}


def optimizer(model, rate):
    return torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=rate, betas=(0.9, 0.95),
                             weight_decay=1e-4)


def step(model, adam, batch, rate, weights):
    for group in adam.param_groups:
        group["lr"] = rate
    value = loss_of(model, batch, weights)
    adam.zero_grad(set_to_none=True)
    value.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 5.0)
    adam.step()
    return float(value)


def train(model, items, epochs, rate, weights, rng, tokens=4000):
    """Adam with a warm start and a straight way down to nothing."""
    adam, done, began = optimizer(model, rate), 0, time.time()
    model.train()
    for epoch in range(epochs):
        groups = list(batches.batches(items, tokens, rng))
        total = 0.0
        for at, (_, batch) in enumerate(groups):
            now = rate * min(1.0, done / 100) * (1 - (epoch + at / len(groups)) / epochs)
            total, done = total + step(model, adam, batch, now, weights), done + 1
        print(f"epoch {epoch}: loss {total / len(groups):.3f}, {time.time() - began:.0f} s", flush=True)


def train_in_parts(model, forms, parts, weights, rate, rounded_from=0.75, tokens=5000):
    """Like train, an epoch per part; parts: functions to items, which may add to `forms`. From the share
    `rounded_from` on the model knows that words are kept in four bits."""
    adam, rng, done, began = optimizer(model, rate), random.Random(1), 0, time.time()
    for at, part in enumerate(parts):
        groups = list(batches.batches(part(), tokens, rng))
        model.forms = forms.tensor()
        model.four_bits = at >= rounded_from * len(parts)
        model.train()
        total = 0.0
        for k, (_, batch) in enumerate(groups):
            now = rate * min(1.0, done / 200) * (1 - (at + k / len(groups)) / len(parts))
            total, done = total + step(model, adam, batch, now, weights), done + 1
        print(f"part {at}: loss {total / len(groups):.3f}, {time.time() - began:.0f} s", flush=True)


def fine_tune(model, items, weights, epochs=3, rate=3e-4, tokens=3000):
    model.drop = 0.1
    train(model, items, epochs, rate, weights, random.Random(2), tokens)
