"""Forms of English verbs by the rules of spelling, for words that treebanks do not hold."""
import gzip
import os
import re

IRREGULAR = os.path.join(os.path.dirname(__file__), "irregular_verbs.txt")
PAST = ("VERB|Mood=Ind|Tense=Past|VerbForm=Fin",)
PARTICIPLES = ("VERB|Tense=Past|VerbForm=Part", "VERB|Tense=Past|VerbForm=Part|Voice=Pass")
ING = ("VERB|Tense=Pres|VerbForm=Part", "VERB|VerbForm=Ger")
THIRD = ("VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",)
VOWELS = "aeiou"


def irregular_verbs():
    """{base: (past forms, participles)}"""
    with open(IRREGULAR, encoding="utf-8") as lines:
        rows = [line.split() for line in lines if not line.startswith("#")]
    return {base: (past.split("|"), participle.split("|")) for base, past, participle in rows}


def stems(verb):
    """What -ed and -ing are put behind. Whether a last consonant is doubled depends on the stress, which
    spelling does not show: of longer verbs both are given."""
    if re.search(r"[^aeiou]y$", verb):
        return [(verb[:-1] + "i", verb)]
    if verb.endswith("e"):
        keeps = verb.endswith(("ee", "oe", "ye"))
        return [(verb[:-1], verb if keeps else verb[:-1])]
    if verb.endswith("c"):
        return [(verb + "k", verb + "k")]
    doubled = (verb + verb[-1], verb + verb[-1])
    if re.search(r"(^|[^aeiou]|qu)[aeiou][bdgklmnprtz]$", verb):
        short = len(re.findall(r"[aeiouy]+", verb.replace("qu", "q"))) == 1
        return [doubled] if short else [(verb, verb), doubled]
    if re.search(r"[aeiou]{2}l$", verb):
        return [(verb, verb), doubled]
    return [(verb, verb)]


def third_person(verb):
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|[^aeiou]o)$", verb) else "s")


def forms(verb, irregular):
    """(form, class) of every form."""
    for before_ed, before_ing in stems(verb):
        yield from ((before_ing + "ing", label) for label in ING)
        if verb not in irregular:
            yield from ((before_ed + "ed", label) for label in PAST + PARTICIPLES)
    past, participles = irregular.get(verb, ((), ()))
    yield from ((form, label) for form in past for label in PAST)
    yield from ((form, label) for form in participles for label in PARTICIPLES)
    yield from ((third_person(verb), label) for label in THIRD)


def verbs_of_wordnet(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    verbs = {verb for row in rows if row[0].endswith("-v") for verb in row[2].split("|")}
    return sorted(verb for verb in verbs if re.fullmatch("[a-z]{2,}", verb))
