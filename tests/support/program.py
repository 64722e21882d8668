"""Runs the program under test. PX_PROGRAM is its command line: native, or node and the .js file."""
import os
import subprocess

REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SAMPLES = os.path.join(REPOSITORY, "assets", "samples")


def run(*arguments, program=None, stdin=b""):
    """(exit status, stdout bytes, stderr text)."""
    command = (program or os.environ["PX_PROGRAM"]).split() + list(arguments)
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=300, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def analyze(*inputs, output_format="json", program=None):
    """stdout bytes of a run in which every input could be used."""
    status, out, err = run("analyze", "--format", output_format, *inputs, program=program)
    if status != 0:
        raise AssertionError(f"exit status {status}: {err}")
    return out


def sample_articles():
    """Paths of the five articles of the built-in example."""
    return [os.path.join(SAMPLES, name + ".txt")
            for name in ("wire", "local", "business", "explainer", "statement")]
