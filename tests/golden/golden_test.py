#!/usr/bin/env python3
"""The program's output equals the files kept here, byte for byte.

PX_UPDATE_GOLDEN=1 writes them anew: read the difference as code before committing it.
"""
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
        """Each folder cases/<name>/ holds *.txt and what the program makes of them."""
        cases = os.path.join(HERE, "cases")
        for name in sorted(os.listdir(cases)):
            folder = os.path.join(cases, name)
            for output_format, ending in (("json", "json"), ("markdown", "md"), ("csv", "csv")):
                path = os.path.join(folder, "expected." + ending)
                if os.path.exists(path) or ending == "json":
                    inputs = sorted(os.path.join(folder, f) for f in os.listdir(folder)
                                    if f.endswith(".txt"))
                    with self.subTest(case=name, format=output_format):
                        self.check(path, program.analyze(*inputs, output_format=output_format))

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
        for command in ("tag", "ner", "compare", "bench"):
            status, _, err = program.run(command)
            self.assertEqual(status, 2)
            self.assertIn("not part of this version", err)

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
