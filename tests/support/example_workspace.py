#!/usr/bin/env python3
"""Joins assets/samples/index.json and its texts into the workspace that the example is made from."""
import json
import os

from program import SAMPLES


def read(name):
    with open(os.path.join(SAMPLES, name), encoding="utf-8") as f:
        return f.read()


def workspace():
    """The workspace as JSON text."""
    articles = [{"name": entry["file"], "title": entry["title"], "outlet": entry["outlet"],
                 "date": entry["date"], "text": read(entry["file"])}
                for entry in json.loads(read("index.json"))["articles"]]
    return json.dumps({"format": "parallax-workspace", "version": 1, "articles": articles},
                      ensure_ascii=False)


if __name__ == "__main__":
    print(workspace())
