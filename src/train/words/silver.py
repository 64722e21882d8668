"""Labels plain text with larger or several models, for the small model to learn from."""
import numpy as np
import torch

import batches
import decode
import treebank

OTHER_TYPES = {"MISC": "wikigold", "PRODUCT": "gum", "EVENT": "gum"}   # whose conventions we follow


def label(teacher, sentences, forms, labels):
    """Sentence for every list of forms, in the same order."""
    plain = [treebank.Sentence(f, None, None, None, None, "ewt") for f in sentences]
    items = batches.encode(plain, forms, labels)
    teacher.forms = forms.tensor()
    teacher.eval()
    result = [None] * len(items)
    with torch.no_grad():
        for group, batch in batches.batches(items, 6000, None):
            out = teacher(batch)
            heads = out["arcs"].argmax(-1)
            relations = teacher.relations(out, heads).argmax(-1)
            tags = out["tags"].argmax(-1)
            names = {}
            for source in ("ewt", "wikigold", "gum"):
                index = torch.full_like(batch["source"], treebank.SOURCES.index(source))
                names[source] = teacher.names(out["both"], index).argmax(-1)
            for row, i in enumerate(group):
                n = len(sentences[i])
                spelled = {s: [labels.names[k] for k in x[row, :n]] for s, x in names.items()}
                result[i] = treebank.Sentence(
                    sentences[i], [labels.tags[k] for k in tags[row, :n]], heads[row, :n].tolist(),
                    [labels.relations[k] for k in relations[row, :n]], joined(spelled), "ewt")
    return result


def rename(models, sentences, forms, labels, boldness):
    """The sentences with people, organisations and places as the models agree on; their other names stay where there is
    room."""
    items = batches.encode(sentences, forms, labels)
    scores = [0.0] * len(items)
    less = boldness * (np.arange(len(labels.names)) == 0)
    with torch.no_grad():
        for model in models:
            model.forms = forms.tensor()
            model.eval()
            for group, batch in batches.batches(items, 6000, None):
                out = torch.log_softmax(model(batch)["names"], -1).numpy()
                for row, i in enumerate(group):
                    scores[i] = scores[i] + out[row, :len(sentences[i].forms)] / len(models)
    result = []
    for sentence, score in zip(sentences, scores):
        spelled = ["O"] * len(sentence.forms)
        best = [labels.names[k] for k in decode.names(score - less, labels.names)]
        write(treebank.spans(best, ("PER", "ORG", "LOC")), spelled)
        write(treebank.spans(sentence.names, tuple(OTHER_TYPES)), spelled)
        result.append(sentence._replace(names=spelled))
    return result


def joined(spelled):
    """People, organisations and places as EWT has them; where it has none, other types of other sources."""
    result = ["O"] * len(spelled["ewt"])
    write(treebank.spans(spelled["ewt"], ("PER", "ORG", "LOC")), result)
    for kind, source in OTHER_TYPES.items():
        write(treebank.spans(spelled[source], (kind,)), result)
    return result


def write(spans, labels):
    """Spells the names whose words have no label yet."""
    for (first, last), kind in spans.items():
        if all(label == "O" for label in labels[first:last + 1]):
            bio = ["B-" + kind] + (last - first) * ["I-" + kind]
            labels[first:last + 1] = treebank.to_bioes(bio)
