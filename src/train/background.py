"""The words of assets/lexicons/background_idf.txt."""


def read_idf(path):
    """Word -> its rarity, as the table states it."""
    rarity = {}
    with open(path, encoding='ascii') as rows:
        for row in rows:
            if row[0] == '#':
                continue
            value, *words = row.split()
            rarity.update((word, int(value)) for word in words)
    return rarity
