#!/usr/bin/env python3
"""Writes a collection of made-up news articles, for measuring speed and the search for candidates.

usage: make_collection.py ARTICLES [--seed N] [--sentences N] [--copied SHARE] > articles.jsonl

Five articles tell of one event: some of what they say is the event's (told in words of their own, or
copied from one another, at times with small edits), the rest is theirs alone. Words come from
assets/lexicons by how frequent they are in English, names are made up of syllables, so no sentence
was ever written by anybody. The same arguments give the same bytes.
"""

import argparse
import json
import math
import random
import re
import sys
from bisect import bisect
from itertools import accumulate
from pathlib import Path

LEXICONS = Path(__file__).resolve().parents[2] / "assets" / "lexicons"
ARTICLES_PER_EVENT = 5
FACTS_PER_EVENT = 40
SHARE_OF_EVENT = 0.5  # of the sentences of an article

ONSETS = "b br c ch d dr f fl g gr h j k kl l m n p pr r s sh st t th tr v w z".split()
VOWELS = "a e i o u ai ea ou".split()
CODAS = "n r l s m t nd rk ld ne ck ss".split()
NOUN_ENDS = ("tion", "ment", "ness", "ity", "er", "or", "ance", "ence", "age", "ism", "ship", "ing")
FREQUENT = 0.03  # share of paragraphs: beyond it stand the grammatical words
ADJECTIVE_ENDS = ("ive", "al", "ous", "able", "ful", "ic", "ary", "ent", "less")
PLACES = ["city", "harbour", "district", "valley", "province", "border"]
BODIES = ["Council", "Holdings", "University", "Union", "Bank", "Agency", "Group", "Party",
          "Institute", "Ministry", "Airlines", "Hospital", "Times", "Association", "Court"]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January March April June July September October December".split()
UNITS = ["people", "miles", "million dollars", "percent"]
LEADS = ["", "", "", "", "", "", "", "", "On {day}, ", "In {month}, ", "After the {noun}, ", "Meanwhile, ", "In {place}, "]
TAILS = ["", "", "", "", " near {place}", " on {day}", " in {month}", " for {number} {unit}",
         " despite the {adjective} {noun}", ", according to {body}", ", {person} said"]
CORES = [
    "{person} {verb} the {adjective} {noun} of {body}",
    "{body} {verb} {number} {unit} because of the {noun}",
    "the {noun} {person} {verb} that the {noun2} would {base} the {noun3}",
    "{body} and {body2} {verb} a {noun} with {place}",
    "the {noun} in {place} {verb} {number} {unit}",
    "{number} {unit} were {verb} by the {adjective} {noun}",
    "{person} told {body} to {base} the {adjective} {noun}",
    "the {adjective} {noun} {verb} the {noun2} of the {noun3}",
    "{body}, which {verb} the {noun}, will {base} the {noun3}",
    "officials in {place} may {base} the {noun2} after the {noun}",
    "a {noun} of the {noun2} was {verb} by {adjective} {noun3}",
    "most of the {adjective} {noun} had {verb} the {noun2}",
    "the {noun3} was {adjective}, and the {noun} {verb} it",
]


class Words:
    """Draws words about as often as English uses them."""

    def __init__(self):
        frequency = {}
        for line in (LEXICONS / "background_idf.txt").read_text().splitlines():
            if line.startswith("#"):
                continue
            rarity, *words = line.split()
            for word in words:
                frequency[word] = math.exp(-int(rarity) / 100)
        lists = {"verb": [], "noun": [], "adjective": []}
        for line in (LEXICONS / "word_families.txt").read_text().splitlines():
            if line.startswith("#"):
                continue
            head, *members = line.split()
            if any(m.endswith(("ed", "ing", "ment", "tion")) for m in members):
                lists["verb"].append(head)
        self.lists = {}
        for word, share in frequency.items():
            if word.endswith(ADJECTIVE_ENDS):
                lists["adjective"].append(word)
            elif share < FREQUENT and len(word) > 3 and word not in lists["verb"]:
                lists["noun"].append(word)
        for kind, words in lists.items():
            words = sorted(set(words), key=lambda w: (-frequency.get(w, 0), w))
            weights = [frequency.get(w, 1e-5) for w in words]
            self.lists[kind] = (words, list(accumulate(weights)))

    def draw(self, rng, kind):
        words, sums = self.lists[kind]
        return words[bisect(sums, rng.random() * sums[-1])]

    def draw_rare(self, rng, kind):
        words, _ = self.lists[kind]
        return rng.choice(words)


def past(verb):
    if verb.endswith("e"):
        return verb + "d"
    if re.search("[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return verb + "ed"


def invent_name(rng):
    syllables = rng.choice([1, 2, 2, 2, 3])
    name = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(syllables))
    return (name + rng.choice(CODAS)).capitalize()


def invent_noun(rng):
    return invent_name(rng).lower() + rng.choice(NOUN_ENDS)


class Event:
    def __init__(self, rng, words, first_names):
        def some(kind, count):
            return [words.draw_rare(rng, kind) for _ in range(count)]

        self.rng = rng
        self.words = words
        self.people = [rng.choice(first_names) + " " + invent_name(rng) for _ in range(8)]
        self.bodies = [invent_name(rng) + " " + rng.choice(BODIES) for _ in range(6)]
        self.places = [invent_name(rng) for _ in range(5)]
        self.own = {"noun": some("noun", 40) + [invent_noun(rng) for _ in range(20)],
                    "verb": some("verb", 40), "adjective": some("adjective", 30)}
        self.facts = [self.make_fact() for _ in range(FACTS_PER_EVENT)]

    def word(self, kind):
        """A word of the event's matter, or any word of English."""
        if self.rng.random() < 0.5:
            return self.rng.choice(self.own[kind])
        return self.words.draw(self.rng, kind)

    def make_fact(self):
        rng = self.rng
        verb = self.word("verb")
        slots = {
            "person": rng.choice(self.people), "body": rng.choice(self.bodies),
            "body2": rng.choice(self.bodies), "place": rng.choice(self.places),
            "noun": self.word("noun"), "noun2": self.word("noun"),
            "noun3": self.word("noun"), "adjective": self.word("adjective"), "verb": past(verb),
            "base": self.word("verb"), "day": rng.choice(DAYS), "month": rng.choice(MONTHS),
            "unit": rng.choice(UNITS) if rng.random() < 0.3 else self.word("noun") + "s",
            "number": str(int(2 ** rng.uniform(1, 12))),
        }
        return rng.choice(CORES), slots

    def tell(self, fact):
        """A sentence; every call words the fact a little differently."""
        core, slots = fact
        rng = self.rng
        slots = dict(slots)
        for slot, kind in (("noun2", "noun"), ("adjective", "adjective"), ("base", "verb")):
            if rng.random() < 0.3:
                slots[slot] = self.word(kind)
        if rng.random() < 0.5:
            slots["person"] = slots["person"].split()[-1]
        extra = self.make_fact()[1]
        lead = rng.choice(LEADS).format(**extra)
        tail = rng.choice(TAILS).format(**extra)
        if rng.random() < 0.4:
            tail += " as " + rng.choice(CORES).format(**extra)
        sentence = lead + core.format(**slots) + tail + "."
        return sentence[0].upper() + sentence[1:]

    def edited(self, sentence):
        words = sentence.split(" ")
        at = self.rng.randrange(1, len(words) - 1)
        words[at:at + 1] = self.rng.choice([[], [words[at], self.word("adjective")], [self.word("noun")]])
        return " ".join(words)

    def write_article(self, sentences, copied, earlier):
        rng = self.rng
        told = int(sentences * SHARE_OF_EVENT)
        lines = []
        for fact in rng.sample(range(FACTS_PER_EVENT), min(told, FACTS_PER_EVENT)):
            copies = [e[fact] for e in earlier if fact in e]
            if copies and rng.random() < copied:
                line = rng.choice(copies)
                lines.append((fact, self.edited(line) if rng.random() < 0.4 else line))
            else:
                lines.append((fact, self.tell(self.facts[fact])))
        while len(lines) < sentences:
            lines.insert(rng.randrange(len(lines) + 1), (None, self.tell(self.make_fact())))
        earlier.append({fact: line for fact, line in lines if fact is not None})
        texts = [line for _, line in lines]
        paragraphs = [" ".join(texts[i:i + 3]) for i in range(0, len(texts), 3)]
        return "\n\n".join(paragraphs) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sentences", type=int, default=25)
    parser.add_argument("--copied", type=float, default=0.25,
                        help="share of what is said of the event: the words of another article")
    options = parser.parse_args()

    words = Words()
    names = (LEXICONS / "names_first.txt").read_text().split("[first_names]")[1]
    first_names = [n.strip() for n in re.split("[,\n]", names.split("[")[0]) if n.strip()]
    for number in range(options.articles):
        event_number, place = divmod(number, ARTICLES_PER_EVENT)
        if place == 0:
            rng = random.Random(f"{options.seed} {event_number}")
            event = Event(rng, words, first_names)
            earlier = []
        text = event.write_article(options.sentences, options.copied, earlier)
        article = {"id": f"made-{event_number:05}-{place}", "date": "2026-03-17", "text": text}
        json.dump(article, sys.stdout)
        print()


if __name__ == "__main__":
    main()
