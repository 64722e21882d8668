#!/usr/bin/env python3
"""Checks of the source tree that no compiler makes. usage: lint.py [ROOT]

Prints one line per violation and exits 1 when there is any. The rules (src/README.md says why):
  layer     a file includes only its own layer and those in its px_layer(DEPENDS), also indirectly
  core      the core includes no window, JSON or operating-system header and never prints
  json      only src/io includes nlohmann/json
  web       __EMSCRIPTEN__ and EM_JS stand only in src/platform and src/main
  ascii     C++ sources are ASCII
  length    no source file is longer than 600 lines
  map       every path that src/README.md names exists
  twin      no two files define types of one name outside an anonymous namespace
"""
import os
import re
import sys

CORE = {"base", "assets", "text", "nlp", "entities", "claims", "engine"}
CORE_FORBIDDEN = re.compile(
    r"imgui|SDL|GLES|GL/|emscripten|nlohmann|^(iostream|fstream|cstdio|stdio\.h|filesystem|chrono|"
    r"ctime|random|thread|mutex|future|unistd\.h)$")
WEB_ONLY = re.compile(r"__EMSCRIPTEN__|\bEM_(JS|ASM)|emscripten/")
MAX_LINES = 600
# Not px_layer()s: the window knows nothing of articles, main joins whatever there is, and the
# makers of models look into all of the core.
WINDOW = "platform"
JOIN = "main"
MAKERS = "train"


def source_files(root):
    for top in ("src", "tests"):
        for folder, _, names in os.walk(os.path.join(root, top)):
            for name in sorted(names):
                if name.endswith((".h", ".cpp", ".py", ".mjs", ".js")):
                    yield os.path.relpath(os.path.join(folder, name), root)


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def layers(root):
    """{layer: set of layers it may include}, from the px_layer() calls."""
    direct = {}
    src = os.path.join(root, "src")
    for name in sorted(os.listdir(src)):
        path = os.path.join(src, name, "CMakeLists.txt")
        if not os.path.exists(path) or name == JOIN:
            continue
        text = read(path)
        call = re.search(r"px_layer\(\s*(\w+)([^)]*)\)", text)
        depends = re.search(r"DEPENDS\s+((?:\w+\s+)*?)(?=[A-Z]+\b|$)", call.group(2)) if call else None
        direct[name] = set(depends.group(1).split()) if depends else set()
    allowed = {}

    def closure(layer):
        if layer not in allowed:
            allowed[layer] = {layer}.union(*(closure(d) for d in direct.get(layer, ())))
        return allowed[layer]

    for layer in direct:
        closure(layer)
    if WINDOW in allowed:
        allowed[WINDOW].add("base")
    allowed[MAKERS] = set(CORE) & set(allowed) | {MAKERS}
    allowed[JOIN] = set(allowed) | {JOIN}
    return allowed


def check_file(path, text, allowed):
    """Yields (rule, line number, what)."""
    parts = path.split(os.sep)
    layer = parts[1] if parts[0] == "src" and len(parts) > 2 else None
    lines = text.split("\n")
    if len(lines) - 1 > MAX_LINES:
        yield "length", len(lines) - 1, f"{len(lines) - 1} lines, at most {MAX_LINES}"
    if not path.endswith((".h", ".cpp")):
        return
    for number, line in enumerate(lines, 1):
        if not line.isascii():
            yield "ascii", number, "not ASCII: use an escape"
        if layer is None:
            continue
        if WEB_ONLY.search(line) and layer not in ("platform", "main"):
            yield "web", number, "web code belongs to src/platform and src/main"
        include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not include:
            continue
        name = include.group(2)
        if include.group(1) == '"' and "/" in name:
            target = name.split("/")[0]
            if target in allowed and target not in allowed.get(layer, {layer}):
                yield "layer", number, f"{layer} may not include {name}"
        if layer in CORE and CORE_FORBIDDEN.search(name):
            yield "core", number, f"the core may not include {name}"
        if "nlohmann" in name and layer != "io":
            yield "json", number, "only src/io reads and writes JSON"


def named_types(text):
    """Yields (line number, qualified name) of the types that other files can see. Namespaces are not indented."""
    namespaces = []
    for number, line in enumerate(text.split("\n"), 1):
        opened = re.match(r"namespace\s*([\w:]*)\s*\{", line)
        defined = re.match(r"(?:struct|class|union|enum(?: class)?)\s+(\w+)[^;()]*\{", line)
        if opened:
            namespaces.append(opened.group(1))
        elif line.startswith("}  // namespace") and namespaces:
            namespaces.pop()
        elif defined and "" not in namespaces:
            yield number, "::".join(namespaces + [defined.group(1)])


def check_twins(texts):
    """Two different types of one name are undefined behaviour that no linker reports."""
    seen = {}
    for path, text in texts:
        for number, name in named_types(text):
            if seen.get(name, path) != path:   # in one file: specializations, #if
                yield f"{path}:{number}: [twin] {name} is also defined in {seen[name]}"
            seen.setdefault(name, path)


def check_map(root):
    path = os.path.join(root, "src", "README.md")
    if not os.path.exists(path):
        yield "map", 0, "src/README.md is missing"
        return
    for number, line in enumerate(read(path).split("\n"), 1):
        for name in re.findall(r"`((?:src|web|shell|assets|tests|cmake)/[\w./-]*)`", line):
            if not os.path.exists(os.path.join(root, name)):
                yield "map", number, f"{name} does not exist"


def check_tree(root):
    """All violations as 'path:line: [rule] what'."""
    allowed = layers(root)
    found = []
    texts = [(path, read(os.path.join(root, path))) for path in source_files(root)]
    for path, text in texts:
        found += [f"{path}:{n}: [{rule}] {what}" for rule, n, what in check_file(path, text, allowed)]
    found += check_twins((path, text) for path, text in texts if path.endswith((".h", ".cpp")))
    found += [f"src/README.md:{n}: [{rule}] {what}" for rule, n, what in check_map(root)]
    return found


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "..", "..")
    found = check_tree(root)
    print("\n".join(found) if found else "lint: no violations")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
