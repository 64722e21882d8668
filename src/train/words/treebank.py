"""Reads CoNLL-U and BIO files and what is derived from them: labels, trees, names."""
import gzip
from collections import namedtuple

# Gold values are None where a source does not have them. `names` is a BIO list, `source` says whose
# conventions the names follow.
Sentence = namedtuple("Sentence", "forms tags heads relations names source")

KEPT_FEATS = {
    "VERB": ("Mood", "Tense", "VerbForm", "Voice"), "AUX": ("Mood", "Tense", "VerbForm"),
    "NOUN": ("Number",), "PROPN": ("Number",), "ADJ": ("Degree",), "ADV": ("Degree",),
}
THIRD = "Number=Sing|Person=3|"


def open_text(path):
    path = str(path)
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def class_of(upos, feats):
    """The label that the tagger predicts: the tag and the features that a form does not decide.

    Number and person of a verb are its subject's, except for "walks" and "is".
    """
    names = KEPT_FEATS.get(upos, ())
    kept = [f for f in feats.split("|") if f.split("=")[0] in names
            and f not in ("Degree=Pos", "Mood=Sub", "Number=Ptan")]
    label = "|".join([upos] + kept)
    if THIRD + "Tense=Pres" in feats and "Mood=Ind" in feats:
        label = label.replace("Tense=Pres", THIRD + "Tense=Pres")
    return label


def read_conllu(path):
    """Yields lists of ten-column rows, words only, with the sentence's comments."""
    rows, comments = [], []
    with open_text(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif rows:
                yield rows, comments
                rows, comments = [], []
    if rows:
        yield rows, comments


def read_bio(path):
    forms, labels = [], []
    with open_text(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# "):
                continue
            if line:
                cells = line.split("\t")
                forms.append(cells[0])
                labels.append(cells[-1])
            elif forms:
                yield forms, labels
                forms, labels = [], []
    if forms:
        yield forms, labels


# --- Names ----------------------------------------------------------------------------------------
NAME_TYPES = ("PER", "ORG", "LOC", "MISC", "PRODUCT", "EVENT")
SOURCES = ("ewt", "gum", "wikigold", "crossner", "wnut")
TYPE_OF = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC", "PRODUCT": "PRODUCT", "EVENT": "EVENT",
    "person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG",
    "organization": "ORG", "corporation": "ORG", "group": "ORG", "location": "LOC", "country": "LOC",
    "place": "LOC", "election": "EVENT", "event": "EVENT", "misc": "MISC", "creative-work": "MISC",
    "abstract": "MISC", "product": "PRODUCT", "object": "PRODUCT",
}
INSIDE_NAMES = {"of", "the", "and", "for", "&", "-", "'s", "de", "in", "to"}


def same_types(labels):
    return ["O" if l == "O" else l[:2] + TYPE_OF[l[2:]] for l in labels]


def gum_names(path):
    """BIO labels by sentence id from GUM's mentions: the proper nouns around the head of a mention."""
    mentions = {}
    with open_text(path) as lines:
        next(lines)
        for line in lines:
            c = line.rstrip("\n").split("\t")
            if c[5] in TYPE_OF and c[7]:
                mentions.setdefault(c[1], []).append((int(c[2]), int(c[3]), c[5], int(c[7].split(",")[0])))
    return mentions


def names_of_mentions(mentions, rows):
    labels = ["O"] * len(rows)
    for first, last, kind, head in sorted(mentions, key=lambda m: (m[0], -m[1])):
        at = first + head - 1
        if at >= len(rows) or rows[at][3] != "PROPN" or labels[at] != "O":
            continue
        begin = end = at

        def grows(i):
            return first <= i <= last and (rows[i][3] == "PROPN" or rows[i][1] in INSIDE_NAMES)
        while grows(begin - 1):
            begin -= 1
        while grows(end + 1):
            end += 1
        while rows[begin][3] != "PROPN":
            begin += 1
        while rows[end][3] not in ("PROPN", "NUM"):
            end -= 1
        if any(l != "O" for l in labels[begin:end + 1]):
            continue
        for i in range(begin, end + 1):
            labels[i] = ("B-" if i == begin else "I-") + TYPE_OF[kind]
    return labels


def to_bioes(labels):
    """BIO to BIOES; an I that starts a name is read as B."""
    result = []
    for i, label in enumerate(labels):
        if label == "O":
            result.append("O")
            continue
        kind = label[2:]
        starts = label[0] == "B" or i == 0 or labels[i - 1][1:] != "-" + kind
        ends = i + 1 == len(labels) or labels[i + 1] != "I-" + kind
        result.append(("S-" if ends else "B-") + kind if starts else ("E-" if ends else "I-") + kind)
    return result


def spans(labels, kinds=NAME_TYPES):
    """The whole names of these kinds among BIOES labels: {(first, last): type}."""
    found, start = {}, None
    for i, label in enumerate(labels):
        if label[0] in "BS":
            start = i
        elif label == "O" or start is not None and label[2:] != labels[start][2:]:
            start = None
        if label[0] in "ES" and start is not None:
            if label[2:] in kinds:
                found[start, i] = label[2:]
            start = None
    return found


NAME_LABELS = ["O"] + [f"{p}-{t}" for t in NAME_TYPES for p in "BIES"]


# --- All sources ----------------------------------------------------------------------------------
def ewt_sentences(data, part):
    names = {}
    for forms, labels in read_bio(f"{data}/ner/uner_ewt-{part}.bio.gz"):
        names[tuple(forms)] = labels
    for rows, _ in read_conllu(f"{data}/ud/en_ewt-{part}.conllu.gz"):
        forms = [r[1] for r in rows]
        yield tree_sentence(rows, names.get(tuple(forms)), "ewt")


def ewt_documents(data, part):
    """Yields (number of the document, forms of a sentence)."""
    document = -1
    for rows, comments in read_conllu(f"{data}/ud/en_ewt-{part}.conllu.gz"):
        document += any(c.startswith("# newdoc") for c in comments)
        yield document, [r[1] for r in rows]


def gum_sentences(data, part):
    mentions = gum_names(f"{data}/entities/gum_mentions-{part}.tsv.gz")
    for rows, comments in read_conllu(f"{data}/ud/en_gum_free-{part}.conllu.gz"):
        sent_id = next(c.split("= ")[1] for c in comments if c.startswith("# sent_id"))
        labels = names_of_mentions(mentions.get(sent_id, []), rows)
        yield tree_sentence(rows, labels, "gum")


def tree_sentence(rows, labels, source):
    heads = [int(r[6]) for r in rows]
    relations = [r[7] for r in rows]
    return Sentence([r[1] for r in rows], [class_of(r[3], r[5]) for r in rows],
                    heads, relations,
                    to_bioes(same_types(labels)) if labels else None, source)


def bio_sentences(path, source):
    for forms, labels in read_bio(path):
        yield Sentence(forms, None, None, None, to_bioes(same_types(labels)), source)


def training_sentences(data):
    yield from ewt_sentences(data, "train")
    yield from gum_sentences(data, "train")
    yield from bio_sentences(f"{data}/ner/wikigold-train.bio.gz", "wikigold")
    yield from bio_sentences(f"{data}/ner/crossner_politics-train.bio.gz", "crossner")
    yield from bio_sentences(f"{data}/ner/wnut17-train.bio.gz", "wnut")
