"""What lists and plain text say about words and phrases: masks of bits, for name_lists.NameLists.

The counts of plain text come from models that know only one half of the gold names (see train.py): what a model has
learned by heart would look like knowledge that all names have.
"""
from collections import defaultdict

import features
import name_sources

# Bits of words.
FIRST_NAME, PEOPLE_NAME, CITY, PLACE = 1, 2, 4, 8
MOSTLY = (1 << 4, 1 << 5, 1 << 6)          # a person, organisation, place in most of its places in text
MOSTLY_OTHER, MOSTLY_NONE, SMALL, NEVER_SMALL = 1 << 7, 1 << 8, 1 << 9, 1 << 10
OFTEN = (1 << 11, 1 << 12, 1 << 13)
BRAND = 1 << 14
SEEN_AS = sum(MOSTLY) + sum(OFTEN) + MOSTLY_OTHER
SPELLING = MOSTLY_NONE | SMALL | NEVER_SMALL
# Bits of phrases.
PERSON_PHRASE, PLACE_PHRASE, ORGANIZATION_PHRASE, SHOP, OTHER_PHRASE, LISTED_PLACE = 1, 2, 4, 8, 16, 32
MAX_WORDS = 6


class Counts:
    """How often a model took what for a name in plain text; `models` of them added up."""

    def __init__(self):
        self.models = 0
        self.names = defaultdict(lambda: [0] * 6)    # folded text: by type
        self.forms = defaultdict(lambda: [0] * 9)    # folded word: small, capital not first, capital, in names by type

    def add(self, lines):
        """lines: what mine_names prints."""
        self.models += 1
        for line in lines:
            kind, text, *numbers = line.rstrip("\n").split("\t")
            numbers = [int(n) for n in numbers]
            if kind == "name":
                row = self.names[features.fold(text)]
            else:
                row, case = self.forms[features.fold(text)], features.letter_case(text)
                every, later = numbers[:2]
                numbers = [every if case == 1 else 0, later if case in (2, 3, 4) else 0,
                           every if case in (2, 3, 4) else 0] + numbers[2:]
            for k, n in enumerate(numbers):
                row[k] += n
        return self

    def seen(self, word):
        row = self.forms.get(word, [0, 0, 0])
        return (row[0] + row[2]) / self.models


def spelling_and_use(row):
    small, later, capital = row[:3]
    if small + capital < 3:
        return 0
    share, mask = small / (small + later + 1), 0
    mask |= SMALL if share >= 0.5 else NEVER_SMALL if share < 0.05 else 0
    if capital >= 2:
        shares = [n / capital for n in row[3:]]
        for k in range(3):
            mask |= MOSTLY[k] if shares[k] >= 0.6 else OFTEN[k] if shares[k] >= 0.2 else 0
        mask |= MOSTLY_OTHER if sum(shares[3:]) >= 0.3 else 0
        mask |= MOSTLY_NONE if sum(shares) < 0.25 else 0
    return mask


def listed(folder, words, phrases):
    """Adds what the published lists say. Returns the single words of places of some size."""
    for name in name_sources.first_names(folder):
        words[features.fold(name)] |= FIRST_NAME
    for name in name_sources.people_names(folder):
        words[features.fold(name)] |= PEOPLE_NAME
    large = set()
    for name, country, people in name_sources.places(folder):
        for text in {name, name_sources.without_accents(name)}:
            parts = name_sources.words_of(text)
            if len(parts) == 1:
                words[parts[0]] |= PLACE | (CITY if people >= 100000 else 0)
                if people >= 25000 or country in name_sources.MOST_ENGLISH and people >= 2000:
                    large.add(parts[0])
            elif len(parts) <= MAX_WORDS:
                phrases[" ".join(parts)] |= LISTED_PLACE
    for name, shop in name_sources.brands(folder):
        parts = name_sources.words_of(name)
        if len(parts) == 1:
            words[parts[0]] |= BRAND
        elif 2 <= len(parts) <= MAX_WORDS:
            phrases[" ".join(parts)] |= SHOP if shop else ORGANIZATION_PHRASE
    return large


def masks(folder, counts, vocabulary):
    """({word: mask}, {phrase: mask}), commonest first, without what is not worth its place in the file."""
    words, phrases = defaultdict(int), defaultdict(int)
    large = listed(folder, words, phrases)
    for word, row in counts.forms.items():
        if any(c.isalpha() for c in word):
            words[word] |= spelling_and_use([n / counts.models for n in row])
    for name, row in counts.names.items():
        if 2 <= len(name.split(" ")) <= MAX_WORDS and sum(row) >= 2 * counts.models:
            kinds = (row[0], PERSON_PHRASE), (row[1], ORGANIZATION_PHRASE), (row[2], PLACE_PHRASE), \
                (sum(row[3:]), OTHER_PHRASE)
            for number, bit in kinds:
                phrases[name] |= bit if number >= 0.3 * sum(row) else 0
    return kept_words(words, counts, vocabulary, large), kept_phrases(phrases, counts)


def kept_words(words, counts, vocabulary, large):
    def worth(word, mask):
        known = mask & ~SPELLING
        if not known:      # the model's own words say how they are spelled
            return mask and len(word) > 1 and word.isalpha() and word not in vocabulary and counts.seen(word) >= 12
        if not known & ~SEEN_AS and counts.seen(word) < 4:
            return False
        return mask != PLACE or word in large
    order = sorted(words, key=lambda w: (-counts.seen(w), w))
    return {w: words[w] for w in order if worth(w, words[w])}


def kept_phrases(phrases, counts):
    small = {w for w, row in counts.forms.items()
             if row[0] > 50 * counts.models and row[0] >= 0.97 * (row[0] + row[1] + 1)}

    def seen(phrase):
        return sum(counts.names.get(phrase, ())) / counts.models

    def worth(phrase):
        in_text = seen(phrase)
        enough = in_text >= 3 or phrases[phrase] & (SHOP | LISTED_PLACE) or \
            in_text == 0 and phrases[phrase] & ORGANIZATION_PHRASE
        return phrases[phrase] and enough and phrase.split(" ")[0] not in small
    return {p: phrases[p] for p in sorted(phrases, key=lambda p: (-seen(p), p)) if worth(p)}
