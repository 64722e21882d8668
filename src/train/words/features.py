"""What the models see of a word. src/nlp/word_features.cpp says the same; change both or none."""
import unicodedata

AFFIXES = 8          # prefixes and suffixes of one to four characters
BUCKETS = 8192
SHAPES = 72
SENTENCE_CASES = 4


def fold(form):
    """Lower case, straight apostrophes, every digit as 0."""
    lower = form.lower().replace("\u2019", "'").replace("\u2018", "'")
    return "".join("0" if "0" <= c <= "9" else c for c in lower)


def fnv1a(data):
    """The 32-bit FNV-1a hash of bytes."""
    value = 2166136261
    for byte in data:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def bucket(kind, affix):
    return fnv1a(kind.encode() + affix.encode()) % BUCKETS


def affixes(folded):
    """Buckets of the prefixes and suffixes that the word is long enough for, BUCKETS for the rest."""
    result = []
    for n in range(1, 5):
        long_enough = n <= len(folded)
        result.append(bucket(f"p{n}", folded[:n]) if long_enough else BUCKETS)
        result.append(bucket(f"s{n}", folded[-n:]) if long_enough else BUCKETS)
    return result


def letter_case(form):
    """0 no letter, 1 small, 2 capitalised, 3 all capitals, 4 mixed, 5 letters without case."""
    cases = [unicodedata.category(c) for c in form]
    cased = [c == "Lu" for c in cases if c in ("Lu", "Ll")]
    if not cased:
        return 5 if any(c[0] == "L" for c in cases) else 0
    if not any(cased):
        return 1
    if cased[0] and not any(cased[1:]):
        return 2
    return 3 if all(cased) else 4


def shape(form):
    digits = sum("0" <= c <= "9" for c in form)
    letters = sum(unicodedata.category(c)[0] == "L" for c in form)
    others = [c for c in form if not ("0" <= c <= "9") and unicodedata.category(c)[0] != "L"]
    digit = 0 if digits == 0 else 2 if letters == 0 else 1
    mark = 0 if not others else 1 if "." in others else 2 if "-" in others else 3
    return letter_case(form) + 6 * (digit + 3 * mark)


def sentence_case(forms):
    """0 ordinary, 1 most long words capitalised, 2 most words in capitals, 3 no capital at all."""
    cases = [(letter_case(f), len(f)) for f in forms]
    lettered = [(c, n) for c, n in cases if 1 <= c <= 4]
    long = [c for c, n in lettered if n > 3]
    if lettered and all(c == 1 for c, _ in lettered):
        return 3
    if len(lettered) > 1 and 3 * sum(c == 3 for c, _ in lettered) > 2 * len(lettered):
        return 2
    if len(long) > 2 and 3 * sum(c != 1 for c in long) > 2 * len(long):
        return 1
    return 0
