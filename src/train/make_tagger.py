#!/usr/bin/env python3
"""Counts the model of src/nlp from CoNLL-U files.

    python3 src/train/make_tagger.py EWT GUM > assets/models/tagger.tsv

Trigram tagger after T. Brants, "TnT", 2000; lemma rules are suffix edits where the longest wins.
Costs are -20 ln(p), rounded. assets/models/README.md describes the sections.
The functions under "Features" say the same as src/nlp/features.cpp; change both or none.
"""
import gzip
import math
import re
import sys
from collections import Counter, defaultdict

UNIT = 20
MIN_TRIPLE = 3
MIN_TRIPLE_GAIN = 0.5
MIN_STATE = 25      # rarer pairs of tags are counted as the commonest pair of their XPOS
OWN_STATES = 40     # so many function words have states of their own
RARE = 10           # words up to this count stand for the unknown ones
PRIOR = 3.0         # weight of the shorter suffix, in words
MIN_SUFFIX = 8
MIN_GAIN = 0.3      # a suffix must move this much probability
MAX_SUFFIX = 5
MAX_LEMMA_SUFFIX = 6
PRUNE = 140         # candidates this much dearer than the best are left out
HYPHENS = "-\u2010\u2011"


# --- Features -------------------------------------------------------------------------------------
def fold(form):
    return re.sub(r"\d+", "0", form.lower().replace("\u2019", "'").replace("\u2018", "'"))


def shape(form):
    letters = [(i, c) for i, c in enumerate(form) if c.isalpha()]
    if any(c.isdecimal() for c in form):
        return "d"
    if not letters:
        return "s"
    upper = [i for i, c in letters if c.isupper()]
    starts = [i for i, c in letters if i == letters[0][0] or form[i - 1] == "-"]
    if len(starts) > 1 and not {starts[0], starts[-1]} <= set(upper):
        return "h"
    if not upper:
        return "l"
    if len(upper) == len(letters) > 1:
        return "A"
    return "C" if upper[0] == starts[0] and set(upper) <= set(starts) else "M"


def shapes(forms):
    """Per token the place and the shape. Places: 1 start, 2 headline, 0 other."""
    plain = [shape(form) for form in forms]
    long = [s for f, s in zip(forms, plain) if len(f.encode()) > 3 and s in "lhCAM"]
    headline = len(long) > 2 and 3 * sum(s in "CAM" for s in long) > 2 * len(long)
    result, start = [], True
    for form, s in zip(forms, plain):
        result.append(("2" if headline else "1" if start else "0") + s)
        start = s == "s" and (start or form in (".", "!", "?", ":", '"', "\u201c"))
    return result


def suffix_class(placed_shape):
    return {"1C": "i", "2C": "t", "2A": "t"}.get(placed_shape, placed_shape[1])


# --- Reading --------------------------------------------------------------------------------------
def read(path):
    """Sentences: lists of [form, lemma, xpos, upos, glued to the next, deprel]."""
    words = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                if cells[1] != "_" and cells[4] != "GW":
                    glued = "SpaceAfter=No" in cells[9]
                    words.append([cells[1], cells[2], cells[4], cells[3], glued, cells[7]])
            elif len(cells) == 1 and words:
                yield words
                words = []


def join_hyphenated(words):
    """The corpora cut "well-known" into three words, src/text does not."""
    result = []
    for word in words:
        if len(result) > 1 and result[-1][0][-1] in HYPHENS and result[-1][2] == "HYPH" and \
                result[-1][4] and result[-2][4]:
            first = result[-2]
            result.pop()
            adjective = "amod" in (first[5], word[5])
            form = first[0] + "-" + word[0]
            result[-1] = [form, form, "JJ", "ADJ", *word[4:]] if adjective else \
                [form, first[0] + "-" + word[1], *word[2:]]
        else:
            result.append(word)
    return result


def corpus(paths):
    for path in paths:
        for words in read(path):
            joined = join_hyphenated(words)
            yield joined
            if len(joined) < len(words):
                yield words  # the parts are words, too


def with_states(sentences):
    """(form, lemma, state) for every word, and {state: UPOS}. Every part of a name is PROPN.

    A state is the Penn tag, with its universal tag where that is not the commonest one, and for the
    commonest function words with the word: "VBZ", "VBZ/VERB", "IN:of".
    """
    def upos(word):
        return "PROPN" if word[2] in ("NNP", "NNPS") else word[3]
    pairs = Counter((w[2], upos(w)) for s in sentences for w in s)
    best = {x: u for (x, u), _ in sorted(pairs.items(), key=lambda p: (p[1], p[0]))}
    def pair(word):
        return (word[2], upos(word) if pairs[word[2], upos(word)] >= MIN_STATE else best[word[2]])
    common = Counter(fold(w[0]) for s in sentences for w in s
                     if w[2][:2] not in ("NN", "CD") and w[0][0].isalpha() or w[2] == "POS")
    common = {w for w, _ in sorted(common.items(), key=lambda p: (-p[1], p[0]))[:OWN_STATES]}
    own = Counter((pair(w), fold(w[0])) for s in sentences for w in s if fold(w[0]) in common)
    def state(word):
        x, u = pair(word)
        name = x if u == best[x] else f"{x}/{u}"
        return f"{name}:{fold(word[0])}" if own[(x, u), fold(word[0])] >= MIN_STATE else name
    tagged = [[(w[0], w[1], state(w)) for w in s] for s in sentences]
    return tagged, {state(w): pair(w)[1] for s in sentences for w in s}


# --- Counting -------------------------------------------------------------------------------------
def cost(p):
    return round(-UNIT * math.log(p))


def print_candidates(key, costs):
    limit = min(costs.values()) + PRUNE
    print(key, *(f"{t} {c}" for t, c in sorted(costs.items()) if c <= limit), sep="\t")


def print_counts(counts):
    """Lines "before<tab>state n<tab>state n" from {(before, ..., state): n}."""
    rows = defaultdict(list)
    for key, n in sorted(counts.items()):
        rows["\t".join(key[:-1])].append(f"{key[-1]} {n}")
    for before in sorted(rows):
        print(before, *rows[before], sep="\t")


def print_transitions(sentences):
    single, pairs, triples = Counter(), Counter(), Counter()
    for s in sentences:
        tags = ["<s>", "<s>"] + [t for _, _, t in s] + ["<s>"]
        for a, b, c in zip(tags, tags[1:], tags[2:]):
            single[c] += 1
            pairs[b, c] += 1
            triples[a, b, c] += 1
    starts, pair_starts = Counter(), Counter()
    for (b, _), n in pairs.items():
        starts[b] += n
    for (a, b, _), n in triples.items():
        pair_starts[a, b] += n
    weights = [0, 0, 0]  # deleted interpolation
    for (a, b, c), n in triples.items():
        votes = [(single[c] - 1) / (sum(single.values()) - 1),
                 (pairs[b, c] - 1) / max(starts[b] - 1, 1),
                 (n - 1) / max(pair_starts[a, b] - 1, 1)]
        weights[votes.index(max(votes))] += n
    print("# weights")
    print(*(round(1000 * w / sum(weights)) for w in weights), sep="\t")
    print("# pairs")
    print_counts({key: n for key, n in pairs.items() if n > 1})
    print("# triples")
    def gain(a, b, c):  # of knowing the tag two words before
        two = weights[0] * single[c] / sum(single.values()) + weights[1] * pairs[b, c] / starts[b]
        return weights[2] * triples[a, b, c] / pair_starts[a, b] / two
    print_counts({key: n for key, n in triples.items()
                  if n >= MIN_TRIPLE and gain(*key) > MIN_TRIPLE_GAIN})


def print_shapes(counts, states):
    """P(shape | place) for any state, then P(shape | place, state) for every state."""
    print("# shapes")
    totals = Counter()
    for (kind, state), n in counts.items():
        totals[kind[0], state] += n
    for kind in sorted({k for k, _ in counts}):
        whole = sum(totals[kind[0], t] for t in states)
        any_state = sum(counts[kind, t] for t in states) / whole
        print(kind, cost(any_state), *(
            cost((counts[kind, t] + any_state) / (totals[kind[0], t] + 1)) for t in states),
            sep="\t")


def suffix_model(lexicon, by_class, prior):
    """class + suffix -> P(state | ...) interpolated with the shorter suffixes."""
    counts = defaultdict(Counter)
    for (kind, word, state), n in by_class.items():
        if sum(lexicon[word].values()) <= RARE:
            for length in range(min(MAX_SUFFIX, len(word)) + 1):
                counts[kind + word[len(word) - length:]][state] += n
    model = {}
    for key in sorted(counts, key=lambda k: (len(k), k)):
        parent = model.get(key[0] + key[2:], prior) if len(key) > 1 else prior
        total = sum(counts[key].values())
        if total >= MIN_SUFFIX or len(key) == 1:
            model[key] = {t: (counts[key][t] + PRIOR * parent.get(t, 0)) / (total + PRIOR)
                          for t in set(counts[key]) | set(parent)}
    kept = {}
    for key in model:  # shorter ones come first
        known = longest(kept, key[0], key[1:]) if len(key) > 1 else {}
        if sum(abs(p - known.get(t, 0)) for t, p in model[key].items()) > MIN_GAIN:
            kept[key] = model[key]
    return kept


def longest(model, kind, word):
    return next(model[key] for n in range(min(MAX_SUFFIX, len(word)), -1, -1)
                if (key := kind + word[len(word) - n:]) in model)


def print_words(lexicon, by_class, model, prior):
    print("# words")
    kinds = defaultdict(set)
    for kind, word, _ in by_class:
        kinds[word].add(kind)
    for word in sorted(lexicon, key=lambda w: w.encode()):
        counts = lexicon[word]
        total = sum(counts.values())
        if total <= 3 and all(longest(model, k, word).get(t, 0) > 0.4
                              for k in kinds[word] for t in counts):
            continue  # the suffix says it
        print(word, *(f"{t} {n}" for t, n in sorted(counts.items())), sep="\t")
    print("# suffixes")
    for key in sorted(model, key=lambda k: k.encode()):
        print_candidates(key, {t: cost(p / prior[t]) for t, p in model[key].items() if p > 0.002})


def edit(form, lemma):
    """How many bytes to cut off the end and what to append."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form[same:].encode()), lemma[same:]


def print_lemmas(sentences, states):
    print("# lemmas")
    votes = defaultdict(Counter)
    for s in sentences:
        for form, lemma, state in s:
            word = form if states[state] == "PROPN" else form.lower()
            word = word.replace("\u2019", "'")
            if not states[state] == "PROPN":
                lemma = lemma.lower()
            if lemma != "_":
                votes[state, word][edit(word, lemma)] += 1
    majority = {k: max(v.items(), key=lambda e: (e[1], e[0]))[0] for k, v in votes.items()}
    nodes = defaultdict(Counter)
    for (state, word), e in majority.items():
        for n in range(min(MAX_LEMMA_SUFFIX, len(word)) + 1):
            nodes[state, word[len(word) - n:]][e] += 1
    rules = {}
    def rule(state, word, limit):
        return next(rules[key] for n in range(min(limit, len(word)), -1, -1)
                    if (key := (state, word[len(word) - n:])) in rules)
    for key in sorted(nodes, key=lambda k: (len(k[1]), k)):
        state, suffix = key
        best, n = max(nodes[key].items(), key=lambda e: (e[1], e[0]))
        if not suffix:
            rules[key] = best if n > 1 else (0, "")
        elif n > 1 and 3 * n > 2 * sum(nodes[key].values()) and \
                rule(state, suffix, len(suffix) - 1) != best:
            rules[key] = best
    for (state, word), e in sorted(majority.items()):
        if rule(state, word, MAX_LEMMA_SUFFIX) != e:
            rules[state, "^" + word] = e
    for (state, suffix), (cut, add) in sorted(
            rules.items(), key=lambda r: f"{r[0][0]}\t{r[0][1]}".encode()):
        print(f"{state} {suffix}\t{cut}\t{add}")


def main():
    sentences, states = with_states(list(corpus(sys.argv[1:])))
    lexicon, by_class, shape_counts = defaultdict(Counter), Counter(), Counter()
    for s in sentences:
        for (form, _, state), kind in zip(s, shapes([w[0] for w in s])):
            lexicon[fold(form)][state] += 1
            by_class[suffix_class(kind), fold(form), state] += 1
            shape_counts[kind, state] += 1
    unigrams = Counter(t for s in sentences for _, _, t in s)
    total = sum(unigrams.values())
    prior = {t: n / total for t, n in unigrams.items()}
    print("# states")
    for state, upos in sorted(states.items()):
        print(state, upos, unigrams[state], sep="\t")
    print_transitions(sentences)
    print_shapes(shape_counts, sorted(states))
    print_words(lexicon, by_class, suffix_model(lexicon, by_class, prior), prior)
    print_lemmas(sentences, states)


main()
