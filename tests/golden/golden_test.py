#!/usr/bin/env python3
"""The program's output equals the files kept here, byte for byte.

PX_UPDATE_GOLDEN=1 writes them anew: read the difference as code before committing it.
"""
import json
import os
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
import example_workspace  # noqa: E402
import program  # noqa: E402

EXAMPLE = os.path.join(program.SAMPLES, "example.json")


class GoldenTest(unittest.TestCase):
    def check(self, path, got):
        if os.environ.get("PX_UPDATE_GOLDEN"):
            with open(path, "wb") as f:
                f.write(got)
        with open(path, "rb") as f:
            want = f.read()
        self.assertTrue(got == want, f"{path} differs from what the program prints; if that is "
                                     "intended, run again with PX_UPDATE_GOLDEN=1")

    def test_cases(self):
        """Each folder cases/<name>/ holds *.txt, perhaps corrections.json, and what the program
        makes of them."""
        cases = os.path.join(HERE, "cases")
        for name in sorted(os.listdir(cases)):
            folder = os.path.join(cases, name)
            for output_format, ending in (("json", "json"), ("markdown", "md"), ("csv", "csv")):
                path = os.path.join(folder, "expected." + ending)
                if os.path.exists(path) or ending == "json":
                    inputs = sorted(os.path.join(folder, f) for f in os.listdir(folder)
                                    if f.endswith(".txt"))
                    corrections = os.path.join(folder, "corrections.json")
                    if os.path.exists(corrections):
                        inputs += ["--corrections", corrections]
                    with self.subTest(case=name, format=output_format):
                        self.check(path, program.analyze(*inputs, output_format=output_format))

    def test_filters(self):
        """Each file of filters/ and what the filter for it makes of it."""
        for command, source, want in ((("tag",), "words.conllu", "words.tagged.conllu"),
                                      (("tag", "--raw"), "plain.txt", "plain.tagged.conllu"),
                                      (("ner",), "words.bio", "words.labelled.bio"),
                                      (("compare",), "pairs.tsv", "pairs.compared.tsv")):
            with self.subTest(filter=command):
                with open(os.path.join(HERE, "filters", source), "rb") as f:
                    status, out, err = program.run(*command, stdin=f.read())
                self.assertEqual((status, err), (0, ""))
                self.check(os.path.join(HERE, "filters", want), out)

    def test_stored_example_is_what_this_version_makes_of_its_articles(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "example.json")
            with open(path, "w", encoding="utf-8") as f:
                f.write(example_workspace.workspace())
            self.check(EXAMPLE, program.analyze(path, output_format="snapshot"))


class CommandLineTest(unittest.TestCase):
    def test_bad_input_is_one_line_each_and_the_rest_is_analysed(self):
        good = program.sample_articles()[0]
        with tempfile.TemporaryDirectory() as folder:
            empty = os.path.join(folder, "empty.txt")
            binary = os.path.join(folder, "binary.txt")
            with open(empty, "wb"), open(binary, "wb") as f:
                f.write(b"\x89PNG\r\n\x1a\n\0\0\0")
            missing = os.path.join(folder, "missing.txt")
            status, out, err = program.run("analyze", good, empty, binary, missing, good)
        self.assertEqual(status, 1)
        self.assertIn(b'"sha256"', out)
        lines = err.strip().split("\n")
        self.assertEqual(len(lines), 4, err)
        for line, path in zip(lines, (empty, binary, missing, good)):
            self.assertTrue(line.startswith(path + ": ") and line.endswith("."), line)

    def test_wrong_usage_exits_2_and_absent_commands_say_so(self):
        for arguments in ((), ("analyze",), ("analyze", "--nonsense", "x"), ("dance",)):
            status, out, err = program.run(*arguments)
            self.assertEqual((status, out), (2, b""))
            self.assertIn("--help", err)
        for arguments in (("tag", "file.conllu"), ("tag", "--rwa"), ("ner", "--raw"),
                          ("compare", "pairs.tsv"), ("bench", "--fast")):
            status, out, err = program.run(*arguments)
            self.assertEqual((status, out), (2, b""))
            self.assertIn("--help", err)
        status, _, err = program.run("analyze", "--format", "html", "x")
        self.assertEqual(status, 2)
        self.assertIn("not part of this version", err)

    def test_filters_refuse_what_they_cannot_read_in_one_line(self):
        row = b"1\tGo" + b"\t_" * 8 + b"\n"
        for command, stdin, where in (
                (("tag",), b"Plain text.\n", "Line 1:"),
                (("tag",), row + b"2\tto\t_", "Line 2:"),
                (("tag",), row.replace(b"Go", b"\xff\xfe"), "Line 1:"),
                (("tag",), b"\n" + b"a" * 10_000_000, "Line 2:"),
                (("tag", "--raw"), b"", "no text"),
                (("tag", "--raw"), b"\x89PNG\r\n\x1a\n\0\0\0", "."),
                (("ner",), b"Ada\tO\nRook\n", "Line 2:"),
                (("ner",), b"a" * 10_000_000, "Line 1:")):
            with self.subTest(command=command, stdin=stdin[:20]):
                status, out, err = program.run(*command, stdin=stdin)
                self.assertEqual((status, out), (1, b""))
                self.assertTrue(err.startswith("standard input: "), err)
                self.assertEqual(err.count("\n"), 1)
                self.assertIn(where, err)

    def test_compare_keeps_lines_in_step_with_what_it_cannot_read(self):
        pair = b"The ferry sank.\tThe ferry sank.\n"
        lines = (pair, b"no tab\n", b"\n", b"empty\t\n", b"\xff\tThe ferry sank.\n", pair)
        status, out, err = program.run("compare", stdin=b"".join(lines))
        self.assertEqual(status, 1)
        rows = out.decode().splitlines()
        self.assertEqual(rows[1:5], ["0\tunrelated\t-"] * 4)
        self.assertEqual(rows[0], rows[5])
        self.assertTrue(rows[0].endswith("\tsame\t-"), rows[0])
        problems = err.splitlines()
        self.assertEqual(len(problems), 4, err)
        for number, problem in zip((2, 3, 4, 5), problems):
            self.assertTrue(problem.startswith(f"standard input, line {number}: "), problem)

    def test_filters_take_windows_line_ends_and_nothing(self):
        row = b"1\tGo" + b"\t_" * 8
        unix = program.run("tag", stdin=row + b"\n\n")
        self.assertEqual(program.run("tag", stdin=row + b"\r\n\r\n"), unix)
        self.assertEqual(program.run("ner", stdin=b"Go\tO\r\n"), program.run("ner", stdin=b"Go\tO\n"))
        pair = b"The ferry sank.\tThe ferry sank."
        self.assertEqual(program.run("compare", stdin=pair + b"\r\n"),
                         program.run("compare", stdin=pair))
        for command in ("tag", "ner", "compare"):
            self.assertEqual(program.run(command), (0, b"", ""))

    def test_bench_measures_every_stage(self):
        article = program.sample_articles()[0]
        for inputs, documents in (((), 5), ((article,), 1)):
            status, out, err = program.run("bench", *inputs)
            self.assertEqual((status, err), (0, ""))
            report = json.loads(out)
            self.assertEqual((report["format"], report["documents"]), ("parallax-bench", documents))
            self.assertGreater(report["bytes"], report["tokens"])
            self.assertEqual([stage["stage"] for stage in report["stages"]],
                             ["decode", "segment", "tag", "lemmas", "parse", "entities", "claims",
                              "reuse", "links", "rows", "segment_tag_names", "words_with_trees",
                              "whole"])
            for stage in report["stages"]:
                self.assertGreaterEqual(stage["milliseconds"], 0)
                self.assertGreaterEqual(stage["repeats"], 3)
                self.assertIn("peak_bytes", stage)
                self.assertIn("tokens_per_second", stage)
        status, out, err = program.run("bench", os.path.join(HERE, "missing.txt"))
        self.assertEqual((status, out), (1, b""))
        self.assertEqual(err.count("\n"), 2)

    def test_unusable_corrections_are_one_line_and_the_articles_are_analysed_without_them(self):
        good = program.sample_articles()[0]
        with tempfile.TemporaryDirectory() as folder:
            bad = os.path.join(folder, "bad.json")
            with open(bad, "w", encoding="utf-8") as f:
                f.write('{"format": "parallax-corrections", "version": 1, '
                        '"operations": [{"op": "explode"}]}')
            for path in (bad, os.path.join(folder, "missing.json")):
                status, out, err = program.run("analyze", "--corrections", path, good)
                self.assertEqual(status, 1)
                self.assertEqual(out, program.analyze(good))
                self.assertTrue(err.startswith(path + ": ") and err.count("\n") == 1, err)

    def test_report_and_standard_input(self):
        with open(program.sample_articles()[0], "rb") as f:
            status, out, err = program.run("report", "-", stdin=f.read())
        self.assertEqual((status, err), (0, ""))
        self.assertTrue(out.startswith(b"# What 1 article says"))

    def test_help_and_version(self):
        self.assertEqual(program.run("--help")[0], 0)
        self.assertTrue(program.run("--version")[1].startswith(b"parallax "))


if __name__ == "__main__":
    unittest.main()
