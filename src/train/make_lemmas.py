#!/usr/bin/env python3
"""Counts assets/models/lemmas.tsv: rules from the ending of a word and its tag to its lemma and features.

    python3 src/train/make_lemmas.py wordnet_synsets.tsv.gz en_ewt-train.conllu.gz en_gum_free-train.conllu.gz \
        > assets/models/lemmas.tsv

Treebanks hold few verbs in every form, so that the forms of all verbs are spelled out beside them
(verb_forms.py): "tackled" is not of "tackl", "shot" is of "shoot" also where it is no participle. The longest ending wins. assets/models/README.md describes the sections; src/nlp/lemmatizer.cpp reads them.
"""
import os
import sys
from collections import Counter, defaultdict

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "words"))
import features
import treebank
import verb_forms

MAX_ENDING = 6
LEAST_OF_CLASS = 5
# Features that say how a word is used or spelled here rather than which word it is.
OF_USE = {"Abbr", "ExtPos", "Foreign", "Mood", "Style", "Tense", "Typo", "VerbForm", "Voice"}


def rows(paths):
    """(form, UPOS, FEATS, lemma, class) of every whole word."""
    for path in paths:
        for sentence, _ in treebank.read_conllu(path):
            for row in sentence:
                form, lemma, upos, feats = row[1], row[2], row[3], row[5]
                if lemma != "_" and row[4] != "GW" and "Typo=Yes" not in feats:
                    yield form, upos, feats, lemma, treebank.class_of(upos, feats)


def without_digits(word):
    return "".join("0" if "0" <= c <= "9" else c for c in word)


def spelled(form, upos):
    """The form as lemmas are spelled: small letters except in names."""
    word = form if upos == "PROPN" else form.lower()
    return word.replace("\u2019", "'").replace("\u2018", "'")


def edit(form, lemma):
    """How many bytes to cut off the end and what to append."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form[same:].encode()), lemma[same:]


def extra_features(upos, feats, label):
    said = set(label.split("|")[1:])
    kept = [f for f in feats.split("|") if f != "_" and f not in said and f.split("=")[0] not in OF_USE]
    if upos in ("NOUN", "PROPN", "VERB"):
        kept = []
    return "|".join(kept)


def most(counter):
    return max(counter.items(), key=lambda e: (e[1], e[0]))[0]


def doubted(counter):
    """Number and person of an auxiliary that its form leaves open ("have") are not said at all."""
    value = most(counter)
    return counter if 3 * counter[value] > 2 * sum(counter.values()) else Counter({"": 1})


def learn(votes, least_words):
    """{(class, word): Counter of values} to {(class, ending): value}; "^" begins a whole word.

    An ending rules when two thirds of its words agree and a shorter ending says otherwise; a whole word
    that was seen `least_words` times rules when its ending errs.
    """
    majority = {key: most(values) for key, values in votes.items()}
    endings = defaultdict(Counter)
    for (label, word), value in majority.items():
        for n in range(min(MAX_ENDING, len(word)) + 1):
            endings[label, word[len(word) - n:]][value] += 1
    rules = {}

    def rule(label, word, limit):
        return next((rules[key] for n in range(min(limit, len(word)), -1, -1)
                     if (key := (label, word[len(word) - n:])) in rules), None)
    for key in sorted(endings, key=lambda k: (len(k[1]), k)):
        label, ending = key
        value = most(endings[key])
        n = endings[key][value]
        if not ending:
            rules[key] = value
        elif n > 1 and 3 * n > 2 * sum(endings[key].values()) and rule(label, ending, len(ending) - 1) != value:
            rules[key] = value
    for (label, word), value in sorted(majority.items()):
        if rule(label, word, MAX_ENDING) != value and votes[label, word][value] >= least_words:
            rules[label, "^" + word] = value
    return rules


def print_rules(name, rules, classes, cells):
    print("#", name)
    lines = [f"{ending} {classes[label]}\t{cells(value)}" for (label, ending), value in rules.items()]
    print(*sorted(lines, key=lambda line: line.encode()), sep="\n")


def spelled_out(synsets, seen):
    """(class, form, lemma) of verbs in the forms that the treebanks do not have, `seen` as (class, form)."""
    irregular = verb_forms.irregular_verbs()
    for verb in sorted({*verb_forms.verbs_of_wordnet(synsets), *irregular}):
        for form, label in verb_forms.forms(verb, irregular):
            if (label, form) not in seen:
                yield label, form, verb


def main():
    synsets, *treebanks = sys.argv[1:]
    words = list(rows(treebanks))
    counts = Counter(label for *_, label in words)
    classes = {label: i for i, label in enumerate(sorted(l for l, n in counts.items() if n >= LEAST_OF_CLASS))}
    lemmas, extras = defaultdict(Counter), defaultdict(Counter)
    for form, upos, feats, lemma, label in words:
        if label in classes:
            word = spelled(form, upos)
            lemma = lemma if upos == "PROPN" else lemma.lower()
            lemmas[label, without_digits(word)][edit(word, lemma)] += 1
            extras[label, features.fold(form)][extra_features(upos, feats, label)] += 1
    for label, form, verb in list(spelled_out(synsets, set(lemmas))):
        lemmas[label, form][edit(form, verb)] += 1
    extras = {key: doubted(c) if key[0].startswith("AUX") else c for key, c in extras.items()}
    print("# classes")
    print(*classes, sep="\n")
    print_rules("lemmas", learn(lemmas, 1), classes, lambda e: f"{e[0]}\t{e[1]}")
    print_rules("features", learn(extras, 2), classes, lambda feats: feats)


if __name__ == "__main__":
    main()
