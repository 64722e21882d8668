#!/usr/bin/env python3
"""PX_PROGRAM (WebAssembly under node) prints the same bytes as PX_NATIVE_PROGRAM."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import program  # noqa: E402
from noise import noise_text  # noqa: E402


class NativeEqualsWasmTest(unittest.TestCase):
    def setUp(self):
        self.native = os.environ["PX_NATIVE_PROGRAM"]
        self.assertTrue(os.path.exists(self.native),
                        f"{self.native} is missing: build the preset dev first")

    def check(self, *inputs):
        for output_format in ("json", "markdown", "csv", "snapshot"):
            self.assertEqual(
                program.analyze(*inputs, output_format=output_format),
                program.analyze(*inputs, output_format=output_format, program=self.native))

    def test_example(self):
        self.check(*program.sample_articles())

    def test_noise(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(30):
                with open(os.path.join(folder, f"{seed:02}.txt"), "wb") as f:
                    f.write(noise_text(seed).encode("utf-8"))
            self.check(folder)


if __name__ == "__main__":
    unittest.main()
