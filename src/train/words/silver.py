"""Labels plain text with several teachers at once, for the small model to learn from."""
import torch

import batches
import treebank

OTHER_TYPES = {"MISC": "wikigold", "PRODUCT": "gum", "EVENT": "gum"}   # whose conventions we follow


def label(teachers, sentences, forms, labels):
    """Sentence for every list of forms, in the same order."""
    plain = [treebank.Sentence(f, None, None, None, None, "ewt") for f in sentences]
    items = batches.encode(plain, forms, labels)
    for teacher in teachers:
        teacher.forms = forms.tensor()
        teacher.eval()
    result = [None] * len(items)
    with torch.no_grad():
        for group, batch in batches.batches(items, 6000, None):
            outs = [t(batch) for t in teachers]
            heads = mean([o["arcs"] for o in outs]).argmax(-1)
            relations = mean([t.relations(o, heads) for t, o in zip(teachers, outs)]).argmax(-1)
            tags = mean([o["tags"] for o in outs]).argmax(-1)
            names = {}
            for source in ("ewt", "wikigold", "gum"):
                index = torch.full_like(batch["source"], treebank.SOURCES.index(source))
                names[source] = mean([t.names(o["both"], index) for t, o in zip(teachers, outs)]).argmax(-1)
            for row, i in enumerate(group):
                n = len(sentences[i])
                spelled = {s: [labels.names[k] for k in x[row, :n]] for s, x in names.items()}
                result[i] = treebank.Sentence(
                    sentences[i], [labels.tags[k] for k in tags[row, :n]], heads[row, :n].tolist(),
                    [labels.relations[k] for k in relations[row, :n]], joined(spelled), "ewt")
    return result


def mean(scores):
    return sum(torch.log_softmax(s, -1) for s in scores)


def joined(spelled):
    """People, organisations and places as EWT has them; where it has none, other types of other sources."""
    result = clean(spelled["ewt"], ("PER", "ORG", "LOC"))
    for kind, source in OTHER_TYPES.items():
        for first, last in spans(clean(spelled[source], (kind,))):
            if all(result[k] == "O" for k in range(first, last + 1)):
                for k in range(first, last + 1):
                    place = "S" if first == last else "B" if k == first else "E" if k == last else "I"
                    result[k] = f"{place}-{kind}"
    return result


def spans(labels):
    start = None
    for i, x in enumerate(labels):
        if x[0] in "BS":
            start = i
        if x[0] in "ES" and start is not None:
            yield start, i


def clean(labels, kinds):
    """Only whole names of these kinds."""
    result, start = ["O"] * len(labels), None
    for i, x in enumerate(labels):
        if x[0] in "BS":
            start = i
        elif x[0] == "O" or start is not None and x[2:] != labels[start][2:]:
            start = None
        if x[0] in "ES" and start is not None:
            if x[2:] in kinds:
                result[start:i + 1] = labels[start:i + 1]
            start = None
    return result
