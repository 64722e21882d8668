#!/usr/bin/env python3
"""Properties that hold for every input: order, line ends, ranges, repetition."""
import itertools
import json
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import program  # noqa: E402
from noise import noise_text  # noqa: E402


def read(path):
    with open(path, "rb") as f:
        return f.read()


def pairs_in_rows(articles):
    """Pairs of claims that share a row, a claim being (source, begin, end)."""
    analysis = json.loads(program.analyze(*articles))
    source = [os.path.basename(d["source"]) for d in analysis["documents"]]
    places = [(source[c["doc"]], c["begin"], c["end"]) for c in analysis["claims"]]
    return {frozenset([places[a], places[b]]) for cluster in analysis["clusters"]
            for a, b in itertools.combinations(cluster["claims"], 2)}


class PropertyTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, content):
        path = os.path.join(self.folder.name, name)
        with open(path, "wb") as f:
            f.write(content)
        return path

    def test_two_runs_give_the_same_bytes(self):
        articles = program.sample_articles()
        self.assertEqual(program.analyze(*articles), program.analyze(*articles))

    def test_any_loading_order_gives_the_same_bytes(self):
        articles = program.sample_articles()
        want = program.analyze(*articles)
        for order in itertools.islice(itertools.permutations(articles), 1, 120, 17):
            self.assertEqual(program.analyze(*order), want)

    def test_several_jobs_give_the_same_bytes(self):
        articles = program.sample_articles()
        status, out, _ = program.run("analyze", "--jobs", "3", *articles)
        self.assertEqual(status, 0)
        self.assertEqual(out, program.analyze(*articles))

    def test_without_one_article_most_claims_stay_in_the_rows_they_were_in(self):
        articles = program.sample_articles()
        before = pairs_in_rows(articles)
        kept = []
        for left_out in articles:
            rest = [a for a in articles if a != left_out]
            after = pairs_in_rows(rest)
            want = {pair for pair in before if all(name != os.path.basename(left_out)
                                                   for name, _, _ in pair)}
            kept.append(len(want & after) / len(want | after))
        self.assertGreaterEqual(sum(kept) / len(kept), 0.75, kept)
        self.assertGreaterEqual(min(kept), 0.6, kept)

    def test_windows_line_ends_give_the_same_claims(self):
        for article in program.sample_articles():
            unix = read(article)
            windows = self.file(os.path.basename(article), unix.replace(b"\n", b"\r\n"))
            texts = []
            for path in (article, windows):
                claims = json.loads(program.analyze(path))["claims"]
                texts.append([(c["text"], c["stance"], c["polarity"]) for c in claims])
            self.assertEqual(texts[0], texts[1])

    def test_an_unrelated_article_changes_no_claim_of_the_others(self):
        articles = program.sample_articles()
        before = json.loads(program.analyze(*articles))
        other = self.file("zz.txt", b"Quinces ripen late. Growers pick them by hand in autumn.\n")
        after = json.loads(program.analyze(*articles, other))
        pick = lambda analysis: [(c["text"], c["stance"]) for c in analysis["claims"]]
        self.assertEqual(pick(after)[:len(before["claims"])], pick(before))

    def test_a_copy_from_another_outlet_joins_its_rows_and_is_no_second_text(self):
        text = read(program.sample_articles()[0]).decode("utf-8")
        path = self.file("copies.json", json.dumps(
            [{"id": name, "outlet": name, "text": text} for name in ("a", "b")]).encode())
        analysis = json.loads(program.analyze(path))
        alone = json.loads(program.analyze(program.sample_articles()[0]))
        self.assertEqual(len(analysis["clusters"]), len(alone["clusters"]))
        for cluster in analysis["clusters"]:
            self.assertEqual(cluster["documents"], [0, 1])
            self.assertEqual(cluster["independent_texts"], 1)

    def collection(self, texts):
        path = self.file("collection.json", json.dumps(
            [{"id": f"a{i}", "outlet": f"o{i}", "text": t} for i, t in enumerate(texts)]).encode())
        return json.loads(program.analyze(path))

    def shared_rows(self, texts):
        return [c for c in self.collection(texts)["clusters"] if len(c["documents"]) > 1]

    STORY = ("The night ferry to Velmouth ran aground on Sunday with forty people on board. "
             "Divers found a hole below the engine room. The company promised an inquiry.")

    def test_articles_with_nothing_in_common_share_no_row(self):
        self.assertEqual(self.shared_rows([
            self.STORY, "Quinces ripen late in the season. Growers pick the fruit by hand."]), [])

    def test_articles_in_two_languages_share_no_row(self):
        self.assertEqual(self.shared_rows([
            self.STORY,
            "Die Ernte der Quitten beginnt sp\u00e4t. Viele pfl\u00fccken sie von Hand."]), [])

    def test_an_article_alone_or_of_one_word_is_read(self):
        self.assertGreaterEqual(len(self.collection([self.STORY])["clusters"]), 3)
        analysis = self.collection(["Velmouth", self.STORY])
        self.assertEqual(len(analysis["documents"]), 2)
        self.assertEqual([c for c in analysis["clusters"] if len(c["documents"]) > 1], [])

    def test_many_copies_of_one_article_are_one_text(self):
        copies = 60
        rows = self.shared_rows([self.STORY] * copies)
        self.assertEqual(len(rows), len(self.collection([self.STORY])["clusters"]))
        for row in rows:
            self.assertEqual(row["documents"], list(range(copies)))
            self.assertEqual(row["independent_texts"], 1)
            self.assertEqual(row["conflicts"], [])

    def test_corrections_apply_alike_in_any_loading_order_and_undone_they_leave_no_trace(self):
        articles = program.sample_articles()
        plain = program.analyze(*articles)
        before = json.loads(plain)

        def seen(entity):
            mention = entity["mentions"][0]
            return {"name": entity["name"], "type": entity["type"],
                    "mention": {"sha256": before["documents"][mention["doc"]]["sha256"],
                                "begin": mention["begin"], "end": mention["end"]}}

        first, second, third = [seen(entity) for entity in before["entities"][:3]]
        operations = [{"op": "merge", "into": second, "from": first},
                      {"op": "delete", "entity": third}]
        paths = [self.file(f"c{applied}.json", json.dumps(
            {"format": "parallax-corrections", "version": 1, "applied": applied,
             "operations": operations}).encode()) for applied in (0, 2)]
        self.assertEqual(program.analyze("--corrections", paths[0], *articles), plain)
        corrected = program.analyze("--corrections", paths[1], *articles)
        self.assertEqual(program.analyze("--corrections", paths[1], *reversed(articles)), corrected)
        after = json.loads(corrected)
        self.assertEqual(len(before["entities"]), len(after["entities"]) + 2)
        self.assertEqual(after["diagnostics"], before["diagnostics"])
        self.assertEqual(after["clusters"], before["clusters"])

    def test_every_range_lies_on_characters_inside_its_text(self):
        paths = program.sample_articles() + [
            self.file(f"noise{seed}.txt", noise_text(seed).encode("utf-8")) for seed in range(12)]
        texts = {os.path.basename(path): read(path) for path in paths}
        analysis = json.loads(program.analyze(*paths))
        by_doc = [texts[d["source"]] for d in analysis["documents"]]

        def check(doc, begin, end):
            self.assertLessEqual(0, begin)
            self.assertLessEqual(begin, end)
            self.assertLessEqual(end, len(by_doc[doc]))
            by_doc[doc][begin:end].decode("utf-8")

        for doc in analysis["documents"]:
            last = 0
            for sentence in doc["sentences"]:
                self.assertLessEqual(last, sentence["begin"])
                check(doc["id"], sentence["begin"], sentence["end"])
                last = sentence["end"]
        for claim in analysis["claims"]:
            check(claim["doc"], claim["begin"], claim["end"])
            sentence = analysis["documents"][claim["doc"]]["sentences"][claim["sentence"]]
            self.assertTrue(sentence["begin"] <= claim["begin"] <= claim["end"] <= sentence["end"])
            for begin, end in [claim["predicate"], *claim["arguments"]]:
                self.assertTrue(claim["begin"] <= begin <= end <= claim["end"])
        for entity in analysis["entities"]:
            for mention in entity["mentions"]:
                check(mention["doc"], mention["begin"], mention["end"])
        members = sorted(c for cluster in analysis["clusters"] for c in cluster["claims"])
        self.assertEqual(members, list(range(len(analysis["claims"]))))
        for link in analysis["links"]:
            self.assertLess(link["a"], link["b"])
            self.assertTrue(0 <= link["score"] <= 1000)


if __name__ == "__main__":
    unittest.main()
