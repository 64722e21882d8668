#!/usr/bin/env python3
"""Plants one violation of each rule in a small tree and expects lint.py to find exactly that one."""
import os
import tempfile
import unittest

import lint

CLEAN = {
    "src/README.md": "The map: `src/base/a.h`.\n",
    "src/base/CMakeLists.txt": "px_layer(base SOURCES a.cpp)\n",
    "src/base/a.h": "#include <string>\n",
    "src/text/CMakeLists.txt": "px_layer(text\n  DEPENDS base\n  SOURCES t.cpp)\n",
    "src/text/t.cpp": '#include "text/t.h"\n\n#include "base/a.h"\n',
    "src/claims/CMakeLists.txt": "px_layer(claims DEPENDS text TESTS x.cpp)\n",
    "src/claims/c.cpp": '#include "base/a.h"\n#include "text/t.h"\nnamespace px {\nstruct Own {};\nnamespace {\n'
                        'struct Row {\n};\n}  // namespace\n}  // namespace px\n',
    "src/io/CMakeLists.txt": "px_layer(io DEPENDS claims)\n",
    "src/io/j.cpp": "#include <nlohmann/json.hpp>\n#include <cstdio>\n",
    "src/platform/CMakeLists.txt": "add_library(px_platform STATIC p.cpp)\n",
    "src/platform/w.cpp": '#include "base/a.h"\n',
    "src/main/main.cpp": '#include "platform/p.h"\n#include "io/j.h"\n',
    "src/platform/p.cpp": "#ifdef __EMSCRIPTEN__\n#include <emscripten.h>\n#endif\n",
}

PLANTED = {
    "layer": ("src/base/b.cpp", '#include "claims/c.h"\n'),
    "core": ("src/text/b.cpp", "#include <iostream>\n"),
    "json": ("src/platform/b.cpp", "#include <nlohmann/json.hpp>\n"),
    "web": ("src/io/b.cpp", "#ifdef __EMSCRIPTEN__\n#endif\n"),
    "ascii": ("src/io/b.cpp", "// caf\u00e9\n"),
    "length": ("src/io/b.cpp", "int x;\n" * 601),
    "twin": ("src/io/b.cpp", "namespace px {\nstruct Row;\nclass Own final {\n};\n}  // namespace px\n"),
    "map": ("src/README.md", "`src/gone.cpp`\n"),
}


def violations(files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as f:
                f.write(text)
        return lint.check_tree(root)


class LintTest(unittest.TestCase):
    def test_clean_tree_has_no_violation(self):
        self.assertEqual(violations(CLEAN), [])

    def test_each_planted_violation_is_found_alone(self):
        for rule, (path, text) in PLANTED.items():
            with self.subTest(rule=rule):
                found = violations({**CLEAN, path: text})
                self.assertEqual([f"[{rule}]" in line for line in found], [True], found)

    def test_skipping_a_layer_upward_is_found(self):
        for path in ("src/text/up.cpp", "src/platform/up.cpp"):
            found = violations({**CLEAN, path: '#include "io/j.h"\n'})
            self.assertEqual(len(found), 1, found)


if __name__ == "__main__":
    unittest.main()
