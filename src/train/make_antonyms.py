#!/usr/bin/env python3
"""Write assets/lexicons/antonyms.txt: words of opposite meaning.

usage: make_antonyms.py --antonyms wordnet_antonyms.tsv --idf background_idf.txt --output FILE

The pairs are the antonyms of Open English WordNet, one-word verbs, adjectives, adverbs and nouns,
of which the background table knows both: rarer ones gain nothing.
"""
import argparse

from background import read_idf


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--antonyms', required=True)
    parser.add_argument('--idf', required=True)
    parser.add_argument('--output', required=True)
    options = parser.parse_args()

    known = read_idf(options.idf)
    opposites = {}
    with open(options.antonyms, encoding='utf-8') as rows:
        next(rows)
        for row in rows:
            a, _, b, _ = row.rstrip('\n').lower().split('\t')
            if a < b and a in known and b in known:
                opposites.setdefault(a, set()).add(b)

    with open(options.output, 'w', encoding='ascii') as out:
        out.write('# Words of opposite meaning: the first of each line to each of the others.\n'
                  '# Written by src/train/make_antonyms.py from Open English WordNet (CC BY 4.0 and\n'
                  '# WordNet licence).\n')
        for word in sorted(opposites):
            out.write(' '.join([word] + sorted(opposites[word])) + '\n')


if __name__ == '__main__':
    main()
