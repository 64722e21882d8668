"""What Open English WordNet says of words, from its tables."""
import gzip


class WordNet:
    """`base_forms`: words in small letters; `synonyms`: pairs of words that share a synset; `antonyms`: pairs;
    `phrases`: a verb and one word behind it."""

    # Verbs and particles that stand side by side in every sense and in none.
    NO_PHRASE_BEGINS = {"be", "have", "do"}
    NO_PHRASE_ENDS = {"to", "of", "oneself", "one's"}

    def __init__(self, folder):
        self.base_forms, self.synonyms, self.antonyms, self.phrases = set(), set(), set(), set()
        with gzip.open(folder / "wordnet_synsets.tsv.gz", "rt", encoding="utf-8") as rows:
            next(rows)
            for row in rows:
                _, file, members = row.split("\t")[:3]
                words = [word for word in members.split("|") if word.islower() and word.isascii()]
                self.base_forms.update(words)
                self.synonyms.update((a, b) for a in words for b in words if a < b)
                if file.startswith("verb."):
                    self.phrases.update(word for word in words if self.is_phrase(word.split(" ")))
        with open(folder / "wordnet_antonyms.tsv", encoding="utf-8") as rows:
            next(rows)
            for row in rows:
                a, _, b, _ = row.rstrip("\n").split("\t")
                self.antonyms.add((min(a, b), max(a, b)))

    def is_phrase(self, words):
        return len(words) == 2 and words[0] not in self.NO_PHRASE_BEGINS and words[1] not in self.NO_PHRASE_ENDS
