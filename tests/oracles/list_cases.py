"""Writes docs/reference/cases.md, which lists the conformance cases by sentence, and the lists of
files behind the sentences of docs/reference/meaning.md.

Files in the order of their protocols' numbers, those without one first. Of a file that a
script has made only the number of its cases is told.
"""

import glob
import json
import os
import re

from cases import ROOT

DOCS = os.path.join(ROOT, "..", "..", "..", "..", "..", "docs", "reference")
WIDTH = 100


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


def files():
    """Name, whether made, and cases of every file, in the order of the protocols' numbers."""
    out = []
    for path in glob.glob(os.path.join(ROOT, "**", "*.cases.json"), recursive=True):
        name = os.path.relpath(path, ROOT).replace(os.sep, "/")[:-len(".cases.json")]
        text = read(path[:-len(".cases.json")] + ".criteria")
        number = re.search(r"^protocol T-(\d+)", text, re.M)
        out.append((int(number.group(1)) if number else 0, name, "# Made by " in text,
                    json.loads(read(path))))
    return [f[1:] for f in sorted(out)]


def main():
    given = files()
    meaning = read(os.path.join(DOCS, "meaning.md"))
    ids = re.findall(r"^\*\*([A-Z]+\d+)\.\*\*", meaning, re.M)
    total = sum(len(cases) for _, _, cases in given)
    lines = ["# Sentences and their cases", "",
             f"{total} cases in {len(given)} files under `tests/src/test/resources/conformance/`. "
             "The sentences are in", "[meaning.md](meaning.md). Of files that a script of "
             "`tests/oracles` makes, the number of cases is given. This page",
             "is written by `tests/oracles/list_cases.py`.", "", "| sentence | cases |",
             "| --- | --- |"]
    for sentence in ids:
        cells, names = [], []
        for name, made, cases in given:
            showing = [c["name"] for c in cases if sentence in c["sentence"]]
            if showing:
                names.append(name)
                cells.append(f"`{name}`: " + (f"{len(showing)} made" if made else
                                              ", ".join(showing)).replace("|", "\\|"))
        lines.append(f"| {sentence} | {'<br>'.join(cells) or 'none of its own'} |")
        meaning = with_files(meaning, sentence, names)
    with open(os.path.join(DOCS, "cases.md"), "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(lines) + "\n")
    with open(os.path.join(DOCS, "meaning.md"), "w", encoding="utf-8", newline="\n") as out:
        out.write(meaning)


def with_files(meaning, sentence, names):
    """The page with the list behind one sentence filled up; what stands there stays in place."""
    start = meaning.index(f"**{sentence}.**")
    following = re.search(r"^(\*\*[A-Z]+\d+\.\*\*|## )", meaning[start + 2:], re.M)
    end = start + 2 + following.start() if following else len(meaning)
    part = meaning[start:end]
    found = list(re.finditer(r"\*Cases:\s[^*]*\.\*", part))
    if not found:
        return meaning
    listed = [n for f in found for n in re.findall(r"`([^`]+)`", f.group(0))]
    new = [n for n in names if n not in listed]
    if not new:
        return meaning
    last = found[-1]
    kept = re.findall(r"`([^`]+)`", last.group(0))
    text = "*Cases: " + ", ".join(f"`{n}`" for n in kept + new) + ".*"
    begin = part.rfind("\n", 0, last.start()) + 1
    line = wrapped(part[begin:last.start()] + text)
    return meaning[:start] + part[:begin] + line + part[last.end():] + meaning[end:]


def wrapped(text):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(lines + [line])


if __name__ == "__main__":
    main()
