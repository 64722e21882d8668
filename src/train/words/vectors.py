"""Word vectors of plain text: skip-gram (T. Mikolov et al., 2013) by Debian's fasttext."""
import lzma
import pathlib
import re
import subprocess

import numpy as np
import torch

import features

WIDTH = 100
TWICE = ("news-current-events", "news-wikinews")    # news is what we read: it counts double


def text_files(corpora):
    files = sorted(pathlib.Path(corpora).glob("*.txt.xz"))
    if not files:
        raise SystemExit(f"{corpora}: no *.txt.xz here; give the folder of the plain text corpora")
    return files


# Words as UD cuts them, near enough for counting neighbours.
TOKEN = re.compile(
    r"""(?:https?://|www\.)\S+|\w+(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b|[a-z](?:\.[a-z])+\.?|"""
    r"""(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|sgt|st|jr|sr|no|vs|inc|corp|co|ltd|etc|"""
    r"""jan|feb|mar|apr|aug|sept|oct|nov|dec)\.|\d[\d.,:]*\d|\d|[^\W\d_]+|\w+|\.\.\.|--+|\S""", re.IGNORECASE)


def text_lines(corpora):
    """Every paragraph of the corpora."""
    for file in text_files(corpora):
        for _ in range(2 if file.name.split(".")[0] in TWICE else 1):
            with lzma.open(file, "rt", encoding="utf-8") as lines:
                yield from lines


def write_words(corpora, path):
    """Every paragraph of the corpora as folded words, a line each."""
    with open(path, "w", encoding="utf-8") as out:
        for line in text_lines(corpora):
            out.write(" ".join(TOKEN.findall(features.fold(line))) + "\n")


def make(text, stem):
    subprocess.run(["fasttext", "skipgram", "-input", text, "-output", stem, "-dim", str(WIDTH), "-ws", "4",
                    "-neg", "5", "-minCount", "6", "-maxn", "0", "-epoch", "1", "-thread", "1", "-verbose", "0"],
                   check=True)


def read(path):
    """word -> row from 1, most frequent first; and the rows as a tensor, row 0 all zero."""
    words, rows = {}, [np.zeros(WIDTH, dtype=np.float32)]
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            cells = line.rstrip("\n").split(" ")
            words[cells[0]] = len(rows)
            rows.append(np.array(cells[1:WIDTH + 1], dtype=np.float32))
    table = torch.tensor(np.array(rows))
    return words, table / table[1:].std()


def principal(table, width):
    """The same vectors in fewer dimensions, those in which the commonest words differ most."""
    centred = (table - table[1:].mean(0)).numpy()
    common = centred[1:20000]
    _, axes = np.linalg.eigh(common.T @ common)
    return torch.tensor((centred @ axes[:, ::-1][:, :width]).copy())
