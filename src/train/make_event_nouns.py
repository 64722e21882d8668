#!/usr/bin/env python3
"""Write assets/lexicons/event_nouns.txt: nouns that name something that happens.

usage: make_event_nouns.py --synsets wordnet_synsets.tsv.gz --derivations wordnet_derivations.tsv.gz
                           --idf background_idf.txt --output FILE

A noun is taken when most of its WordNet senses are acts or events and a derivation link leads to a
verb, and when the background table holds it and does not count it among its most frequent words:
those ("work", "use", "time") name too much to tell of one event. ADDED are events that these
conditions miss.
"""
import argparse
import collections
import gzip

from background import read_idf

MIN_SHARE = 0.5
MIN_IDF = 325
MAX_IDF = 850
WIDTH = 100
# Acts and events by WordNet that news uses for states, trades, places and times.
LEFT_OUT = set('''
    accounting action activity administration admiralty aid application architecture art athletics authority ban bar
    baseball basketball beginning behavior bit boarding boxing break broadcasting building business care case catch
    catering ceremony chance chemistry choice class coaching comedy commerce computing concern
    conduct content control cooking casting changing distribution course craft culture dance dealing design drink driving duty
    economy editing education effort employment end energy engineering entertainment exercise
    farming fashion favor film fishing focus football function gambling game gardening golf good
    government guidance habit harm help hockey host housekeeping industry job journalism labor law
    leading learning life living love manufacturing marketing match matter measure medicine mining
    mode motion music need occasion opening operation opportunity outcome parenting part past
    performance persistence photography pilot place play policing policy politics practice
    presence problem procedure process profession programming project race reading record resort
    result retailing role rule running sailing schooling science score security service set sex
    shipping show side skating skiing skill sport stake start step story style success supply
    support surfing swimming talent task teaching tennis terrorism thing time touch tourism track
    trade trading traffic training treatment turn undertaking use volleyball voyage way welcome work
    working writing wrong yoga
'''.split())
ADDED = set('''
    accident acquisition agreement announcement apology appointment attack birth blaze breakup
    claim contract conviction crisis cut death deal decline disaster discovery drop earthquake
    election error failure fire gift growth hearing heist hijacking increase indictment
    landslide lawsuit loan loss nomination offer outage pact partnership plot promise protest
    purchase rampage request resignation riot ruling sale sentence shortage sinking slaying speech
    standoff storm strike suicide suit talk theft threat treaty trial verdict victory vote warning
    wildfire
'''.split())


def read_table(path):
    with gzip.open(path, 'rt', encoding='utf-8') as rows:
        header = next(rows).rstrip('\n').split('\t')
        for row in rows:
            yield dict(zip(header, row.rstrip('\n').split('\t')))


def main():
    parser = argparse.ArgumentParser()
    for name in ('synsets', 'derivations', 'idf', 'output'):
        parser.add_argument('--' + name, required=True)
    options = parser.parse_args()

    known = read_idf(options.idf)
    senses = collections.Counter()
    happening = collections.Counter()
    for row in read_table(options.synsets):
        if not row['lexfile'].startswith('noun.'):
            continue
        for word in row['members'].split('|'):
            senses[word] += 1
            happening[word] += row['lexfile'] in ('noun.act', 'noun.event')
    from_verb = set()
    for row in read_table(options.derivations):
        if (row['pos1'], row['pos2']) == ('n', 'v'):
            from_verb.add(row['lemma1'])
        elif (row['pos1'], row['pos2']) == ('v', 'n'):
            from_verb.add(row['lemma2'])

    found = sorted(word for word in senses
                   if word.isascii() and word.isalpha() and word.islower()
                   and MIN_IDF <= known.get(word, 0) <= MAX_IDF
                   and happening[word] >= MIN_SHARE * senses[word]
                   and word in from_verb and word not in LEFT_OUT)
    found = sorted(ADDED.union(found))
    with open(options.output, 'w', encoding='ascii') as out:
        out.write('# Made by src/train/make_event_nouns.py from Open English WordNet (CC BY 4.0; derived from\n'
                  '# Princeton WordNet under the WordNet licence): nouns that name something that happens.\n')
        line = ''
        for word in found:
            if len(line) + 1 + len(word) > WIDTH:
                out.write(line + '\n')
                line = ''
            line += (' ' if line else '') + word
        out.write(line + '\n')


if __name__ == '__main__':
    main()
