"""The loss and the training loop that both models share."""
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


def train(model, parts, rate, weights, rng, tokens, warm, before=lambda at: None):
    """Adam with a warm start of `warm` steps and a straight way down to nothing, an epoch per part; parts:
    functions to items, before: called between making a part and learning from it."""
    adam, done, began = optimizer(model, rate), 0, time.time()
    for at, part in enumerate(parts):
        groups = list(batches.batches(part(), tokens, rng))
        before(at)
        model.train()
        total = 0.0
        for k, (_, batch) in enumerate(groups):
            now = rate * min(1.0, done / warm) * (1 - (at + k / len(groups)) / len(parts))
            total, done = total + step(model, adam, batch, now, weights), done + 1
        print(f"part {at}: loss {total / len(groups):.3f}, {time.time() - began:.0f} s", flush=True)


def train_in_parts(model, forms, parts, weights, rate, rounded_from=0.75):
    """For a Student; parts may add to `forms`. From the share `rounded_from` on it knows that words are kept in
    four bits."""
    def before(at):
        model.forms = forms.tensor()
        model.four_bits = at >= rounded_from * len(parts)
    train(model, parts, rate, weights, random.Random(1), 5000, 200, before)


def fine_tune(model, items, weights):
    model.drop = 0.1
    train(model, 3 * [lambda: items], 3e-4, weights, random.Random(2), 3000, 100)
