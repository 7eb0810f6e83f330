"""Writes case files for tests/src/test/resources/conformance: a .criteria file and the cases beside
it. The script that calls it calculates the expected verdicts from docs/reference/meaning.md.
"""

import json
import os
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                    "..", "src", "test", "resources", "conformance")
AS_OF = "2025-03-10"
MILESTONES = {"consent": "2025-03-03", "screening": "2025-03-10"}

YES, NO, UNKNOWN = "yes", "no", "unknown"
THREE = (YES, NO, UNKNOWN)

HEAD = """# {title}
# Made by tests/oracles/{script}, with the cases beside it: change the script.
protocol T-{number} | Test protocol
  version 1.0 dated 2025-01-01

"""

VISITS = """milestones
  consent | Informed consent
  screening | Screening visit

"""

YES_NO = ("smoker", "asthma", "diabetes", "hypertension")


def yes_no_data(names=YES_NO):
    return "data\n" + "".join(f"  {n}: constant yes/no | {n.capitalize()}\n" for n in names)


def answers(**given):
    """Constant yes/no items as recorded; an unknown one is not asked."""
    return {name: value for name, value in given.items() if value != UNKNOWN}


# Three values (K1).

def negated(a):
    return {YES: NO, NO: YES, UNKNOWN: UNKNOWN}[a]


def both(*parts):
    if NO in parts:
        return NO
    return UNKNOWN if UNKNOWN in parts else YES


def either(*parts):
    if YES in parts:
        return YES
    return UNKNOWN if UNKNOWN in parts else NO


def agreed(values):
    """What all possibilities say, if they say the same."""
    values = set(values)
    return values.pop() if len(values) == 1 else UNKNOWN


# Verdicts (G1, T4).

def inclusion(rule):
    return {YES: "PASSED", NO: "FAILED", UNKNOWN: "UNKNOWN"}[rule]


def exclusion(rule):
    return {YES: "FAILED", NO: "PASSED", UNKNOWN: "UNKNOWN"}[rule]


def outcome(verdicts, not_counting=()):
    """The outcome of verdicts by their criterion; `not_counting` passed with an unknown guard."""
    if "FAILED" in verdicts.values():
        return "NOT_ELIGIBLE"
    if any(v in ("UNKNOWN", "REFERRED") for v in verdicts.values()):
        return "UNDETERMINED"
    counts = any(v == "PASSED" and k not in not_counting for k, v in verdicts.items())
    return "ELIGIBLE" if counts else "UNDETERMINED"


class File:
    """One .criteria file and its cases."""

    def __init__(self, path, number, script, title, body):
        self.path, self.cases = path, []
        self.text = HEAD.format(title=title, script=script, number=number) + body

    def add(self, name, sentences, data, criteria, reason, result=None, **more):
        """`more`: asOf, milestones, decisions, and what stands beside the participant."""
        participant = {"id": f"P-{len(self.cases) + 1:03}", "asOf": more.pop("asOf", AS_OF)}
        if "site" in more:
            participant["site"] = more.pop("site")
        participant["milestones"] = more.pop("milestones", MILESTONES)
        participant["data"] = data
        if "decisions" in more:
            participant["decisions"] = more.pop("decisions")
        expect = more.pop("expect", {})
        if result is not None:
            expect["outcome"] = result
        expect["criteria"] = criteria
        case = {"name": name, "sentence": list(sentences), **more, "participant": participant,
                "expect": expect, "reason": reason}
        assert all(c["name"] != name for c in self.cases), name
        self.cases.append(case)

    def write(self):
        base = os.path.join(ROOT, self.path)
        os.makedirs(os.path.dirname(base), exist_ok=True)
        store(base + ".criteria", self.text)
        store(base + ".cases.json", laid_out(self.cases) + "\n")


def store(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(text)


def exact(digits):
    """A JSON number with these digits."""
    return f"@{digits}@"


def laid_out(value, indent=0):
    """JSON with short objects and lists on one line."""
    line = re.sub('"@([0-9.-]+)@"', r"\1", json.dumps(value, ensure_ascii=False))
    if indent > 2 and len(line) + indent <= 96 or not isinstance(value, (dict, list)) or not value:
        return line
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        parts = [f"{json.dumps(k, ensure_ascii=False)}: {laid_out(v, indent + 2)}"
                 for k, v in value.items()]
        opening, closing = "{", "}"
    else:
        parts = [laid_out(v, indent + 2) for v in value]
        opening, closing = "[", "]"
    return (opening + "\n" + inner + (",\n" + inner).join(parts) + "\n" + " " * indent + closing)
