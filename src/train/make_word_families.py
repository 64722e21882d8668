#!/usr/bin/env python3
"""Write assets/lexicons/word_families.txt: words that differ by derivation only.

usage: make_word_families.py --derivations wordnet_derivations.tsv.gz --idf background_idf.txt
                             --output FILE

A family is what WordNet's derivation links join (agree, agreement), as long as every member begins
like the head, the shortest member; plus adjectives in -ed and -ing with their verb, which a tagger
may or may not take for the verb. Only words of the background table are kept: rarer ones gain
nothing.
"""
import argparse
import gzip
import os

from background import read_idf
from verb_forms import irregular_verbs, stems

MIN_PREFIX = 3
MIN_PREFIX_SHARE = 0.6  # of the head, so that "act" and "activity" meet, "press" and "president" not


def alike(word, head):
    prefix = len(os.path.commonprefix([word, head]))
    return prefix >= max(MIN_PREFIX, MIN_PREFIX_SHARE * len(head))


def participle_stems(word, irregular):
    """Verbs that may have `word` for a participle: "raped" has "rape", not "rap", which makes "rapped"."""
    for suffix, before in (('ed', 0), ('ing', 1)):
        stem = word.removesuffix(suffix)
        for verb in (stem, stem + 'e', stem[:-1]):
            if stem == word or len(verb) < 3 or (suffix == 'ed' and verb in irregular):
                continue
            if any(made[before] == stem for made in stems(verb)):
                yield verb


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--derivations', required=True)
    parser.add_argument('--idf', required=True)
    parser.add_argument('--output', required=True)
    options = parser.parse_args()

    known = read_idf(options.idf)
    links = set()
    verbs = set()
    with gzip.open(options.derivations, 'rt', encoding='utf-8') as rows:
        next(rows)
        for row in rows:
            a, pos_a, b, pos_b = row.rstrip('\n').lower().split('\t')
            verbs.update(word for word, pos in ((a, pos_a), (b, pos_b)) if pos == 'v')
            if a in known and b in known and a != b:
                links.add((min(a, b), max(a, b)))
    irregular = irregular_verbs()
    for word in known:
        links.update((stem, word) for stem in participle_stems(word, irregular)
                     if stem in known and stem in verbs)

    # Shorter words choose first, so heads are verbs and plain nouns; a word joins one family.
    neighbours = {}
    for a, b in links:
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    head_of = {}
    for head in sorted(neighbours, key=lambda w: (len(w), w)):
        if head in head_of:
            continue
        waiting = [head]
        while waiting:
            word = waiting.pop()
            if word in head_of or not alike(word, head):
                continue
            head_of[word] = head
            waiting.extend(sorted(neighbours[word]))
    families = {}
    for word, head in head_of.items():
        if word != head:
            families.setdefault(head, []).append(word)
    with open(options.output, 'w', encoding='ascii') as out:
        out.write('# Made by src/train/make_word_families.py from the derivation links of Open '
                  'English WordNet (CC BY 4.0;\n'
                  '# derived from Princeton WordNet under the WordNet licence). Each line: the '
                  'head of a family, then its\n# other members.\n')
        for head in sorted(families):
            out.write(f'{head} {" ".join(sorted(families[head]))}\n')


main()
