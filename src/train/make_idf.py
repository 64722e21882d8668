#!/usr/bin/env python3
"""Write assets/lexicons/background_idf.txt: how rare each English word is in a background corpus.

usage: make_idf.py --corpora DIR --wordnet wordnet_synsets.tsv.gz --output FILE [--words 24000]

DIR holds one <family>.txt.xz per family of sources, one paragraph per line. For each family the
share of paragraphs that hold a word is counted, then averaged over families with the weights below
(news counts most: it is what the program reads). Inflected forms count for every base form that
WordNet knows, so that the table can be asked for lemmas. Only numbers leave the corpora, no text.
"""
import argparse
import collections
import gzip
import lzma
import math
import os
import re

# Families not named weigh 1.
FAMILY_WEIGHTS = {'news-current-events': 4, 'press-senate': 2, 'wikipedia': 2,
                  'fed-minutes': 0.5, 'technical-docs': 0.5}
# Rarer words are mostly misspellings; words of few families are names out of one story.
MIN_PARAGRAPHS = 20
MIN_FAMILIES = 3
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
IRREGULAR = {
    'men': 'man', 'women': 'woman', 'children': 'child', 'people': 'people', 'persons': 'person', 'feet': 'foot',
    'was': 'be', 'were': 'be', 'is': 'be', 'are': 'be', 'been': 'be', 'had': 'have', 'has': 'have',
    'did': 'do', 'done': 'do', 'does': 'do', 'said': 'say', 'went': 'go', 'gone': 'go',
    'took': 'take', 'taken': 'take', 'gave': 'give', 'given': 'give', 'made': 'make',
    'came': 'come', 'saw': 'see', 'seen': 'see', 'got': 'get', 'left': 'leave', 'held': 'hold',
    'told': 'tell', 'found': 'find', 'fell': 'fall', 'fallen': 'fall', 'led': 'lead', 'met': 'meet',
    'won': 'win', 'lost': 'lose', 'paid': 'pay', 'sold': 'sell', 'bought': 'buy', 'built': 'build',
    'sent': 'send', 'shot': 'shoot', 'began': 'begin', 'begun': 'begin', 'grew': 'grow',
    'grown': 'grow', 'knew': 'know', 'known': 'know', 'wrote': 'write', 'written': 'write',
    'spoke': 'speak', 'spoken': 'speak', 'broke': 'break', 'broken': 'break', 'chose': 'choose',
    'chosen': 'choose', 'drove': 'drive', 'driven': 'drive', 'rose': 'rise', 'risen': 'rise',
    'sank': 'sink', 'sunk': 'sink', 'caught': 'catch', 'brought': 'bring', 'thought': 'think',
    'fought': 'fight', 'sought': 'seek', 'taught': 'teach', 'kept': 'keep', 'felt': 'feel',
    'meant': 'mean', 'became': 'become', 'ran': 'run', 'stood': 'stand', 'heard': 'hear',
}


def base_forms(word, lemmas):
    """Base forms by WordNet's own detachment rules, those that WordNet knows; else the word."""
    if word in IRREGULAR:
        return {IRREGULAR[word]}
    found = {word} if word in lemmas else set()
    for suffix, ending in (('ies', 'y'), ('ses', 's'), ('xes', 'x'), ('zes', 'z'), ('ches', 'ch'),
                           ('shes', 'sh'), ('es', 'e'), ('es', ''), ('s', ''), ('ied', 'y'),
                           ('ed', 'e'), ('ed', ''), ('ing', 'e'), ('ing', '')):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            stem = word[:-len(suffix)] + ending
            if stem in lemmas:
                found.add(stem)
            elif suffix in ('ed', 'ing') and len(stem) > 3 and stem[-1] == stem[-2]:
                if stem[:-1] in lemmas:
                    found.add(stem[:-1])
    return found or {word}


def read_lemmas(path):
    lemmas = set()
    with gzip.open(path, 'rt', encoding='utf-8') as rows:
        next(rows)
        for row in rows:
            lemmas.update(m.lower() for m in row.split('\t')[2].split('|') if ' ' not in m)
    return lemmas


def count_family(path, lemmas, cache):
    paragraphs = 0
    counts = collections.Counter()
    with lzma.open(path, 'rt', encoding='utf-8') as rows:
        for row in rows:
            paragraphs += 1
            words = set()
            for form in set(WORD.findall(row.lower())):
                if form not in cache:
                    cache[form] = base_forms(form, lemmas)
                words |= cache[form]
            counts.update(words)
    return paragraphs, counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--corpora', required=True)
    parser.add_argument('--wordnet', required=True)
    parser.add_argument('--output', required=True)
    parser.add_argument('--words', type=int, default=24000)
    options = parser.parse_args()

    lemmas = read_lemmas(options.wordnet)
    cache = {}
    rates = collections.defaultdict(float)
    totals = collections.Counter()
    families = collections.Counter()
    weight_sum = 0
    for name in sorted(os.listdir(options.corpora)):
        if not name.endswith('.txt.xz'):
            continue
        weight = FAMILY_WEIGHTS.get(name[:-len('.txt.xz')], 1)
        paragraphs, counts = count_family(os.path.join(options.corpora, name), lemmas, cache)
        weight_sum += weight
        for word, count in counts.items():
            rates[word] += weight * count / paragraphs
            totals[word] += count
            families[word] += 1
    kept = [w for w in rates
            if totals[w] >= MIN_PARAGRAPHS and families[w] >= MIN_FAMILIES and len(w) > 1]
    kept.sort(key=lambda w: (-rates[w], w))
    buckets = collections.defaultdict(list)
    for word in kept[:options.words]:
        idf = -math.log(rates[word] / weight_sum)
        buckets[round(idf * 4) * 25].append(word)
    with open(options.output, 'w', encoding='ascii') as out:
        out.write('# Made by src/train/make_idf.py. Paragraph frequencies (numbers only) counted '
                  'over open English text:\n'
                  '# US public-domain sources, UN general debates (CC0), OpenStax textbooks '
                  '(CC BY 4.0), Wikinews (CC BY 2.5),\n'
                  '# Wikipedia (CC BY-SA), open technical guides (CC BY and CC BY-SA 4.0). Base '
                  'forms by WordNet.\n'
                  '# Each line: 100 * -ln(share of paragraphs that hold the word), in steps of 25, '
                  'then the words.\n')
        for idf in sorted(buckets):
            out.write(f'{idf} {" ".join(sorted(buckets[idf]))}\n')


if __name__ == '__main__':
    main()
