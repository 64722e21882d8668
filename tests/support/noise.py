"""Texts that no newsroom would write: the same seed gives the same text everywhere."""
import random

PIECES = (
    "the", "Harbour", "U.S.", "said", "not", "$5 million", "50%", "\u201c", "\u201d", "\u2019s",
    ".", "!", "?", "...", ",", "\u2014", "(", ")", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\u200b",
    "caf\u00e9", "\u6771\u4eac", "\u0645\u0631\u062d\u0628\u0627", "\U0001f600", "e\u0301", "12", "17 March 2026",
    "AT&T", "https://example.org/x?y=1", "@harbour", "- item", "1.", "Q: why?", "a" * 300, "\ufeff",
)


def noise_text(seed):
    """A few hundred pieces, never only white space."""
    source = random.Random(seed)
    words = []
    for _ in range(source.randint(1, 400)):
        words.append(source.choice(PIECES))
        words.append(source.choice((" ", " ", " ", "")))
    return "Noise " + "".join(words)
