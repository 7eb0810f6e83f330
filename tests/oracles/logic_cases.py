"""Cases for conditions, groups, guards, excuses, decisions, stages and cohorts: every cell of the
tables of docs/reference/meaning.md (K1, G1 to G6, G10, G11, D1, D2, D8, T2 to T5). What is unknown
is taken as each of the values it could have.
"""

from itertools import product

from cases import (File, NO, THREE, UNKNOWN, VISITS, YES, agreed, answers, both, either, exclusion,
                   inclusion, negated, outcome, yes_no_data)

SCRIPT = "logic_cases.py"


def file(path, number, title, body, data=None):
    return File(path, number, SCRIPT, title, body + (data or yes_no_data()))


def kleene_of_three():
    rules = [
        ("(smoker and asthma) or diabetes", lambda a, b, c: either(both(a, b), c)),
        ("(smoker or asthma) and diabetes", lambda a, b, c: both(either(a, b), c)),
        ("not (smoker and (asthma or diabetes))", lambda a, b, c: negated(both(a, either(b, c)))),
        ("not (smoker or (asthma and diabetes))", lambda a, b, c: negated(either(a, both(b, c)))),
        ("smoker and asthma and diabetes", both),
        ("smoker or asthma or diabetes", either),
        ("not smoker and (not asthma or diabetes)",
         lambda a, b, c: both(negated(a), either(negated(b), c))),
        ("(smoker and not asthma) or (not smoker and asthma)",
         lambda a, b, c: either(both(a, negated(b)), both(negated(a), b))),
        ("(smoker or not smoker) and diabetes",
         lambda a, b, c: both(either(a, negated(a)), c)),
        ("(smoker and not smoker) or diabetes",
         lambda a, b, c: either(both(a, negated(a)), c)),
        ("not (not smoker or not asthma) and diabetes",
         lambda a, b, c: both(negated(either(negated(a), negated(b))), c)),
        ("(smoker or asthma) and (asthma or diabetes) and (smoker or diabetes)",
         lambda a, b, c: both(either(a, b), either(b, c), either(a, c))),
    ]
    body = VISITS + "inclusion criteria\n"
    for n, (text, _) in enumerate(rules, 1):
        body += f"  A{n} | {text}\n    {text}\n"
    f = file("logic/kleene-of-three", 701, "And, or and not, nested, of three conditions.", body)
    for a, b, c in product(THREE, repeat=3):
        verdicts = {f"A{n}": inclusion(rule(a, b, c)) for n, (_, rule) in enumerate(rules, 1)}
        f.add(f"{a}, {b}, {c}", ["K1", "K2"], answers(smoker=a, asthma=b, diabetes=c), verdicts,
              "Kleene's tables from the inside to the outside; each part is judged by itself.",
              outcome(verdicts))
    f.write()


GROUPS = [
    ("all of", lambda m, y: "dropped" if m == 0 else YES if y == m else NO),
    ("any of", lambda m, y: YES if y >= 1 else NO),
    ("none of", lambda m, y: "dropped" if m == 0 else YES if y == 0 else NO),
    ("at least 2 of", lambda m, y: YES if y >= 2 else NO),
    ("at most 1 of", lambda m, y: "dropped" if m == 0 else YES if y <= 1 else NO),
    ("exactly 2 of", lambda m, y: YES if y == 2 else NO),
    ("at least 1 of", lambda m, y: YES if y >= 1 else NO),
    ("at most 2 of", lambda m, y: "dropped" if m == 0 else YES if y <= 2 else NO),
    ("exactly 1 of", lambda m, y: YES if y == 1 else NO),
]


def can_be(rule, guard=YES):
    """The set of yes, no, dropped that a member can be."""
    values = {YES, NO} if rule == UNKNOWN else {rule}
    if guard == NO:
        return {"dropped"}
    return values | {"dropped"} if guard == UNKNOWN else values


def group(kind, members):
    """The set of what a group of members can be, each a set of yes, no, dropped (G3)."""
    out = set()
    for combination in product(*members):
        left = [v for v in combination if v != "dropped"]
        out.add(kind(len(left), left.count(YES)))
    return out


def group_verdict(possible, good, bad):
    """Verdict and whether a pass counts (G1, G2, G5)."""
    if possible == {"dropped"}:
        return "NOT_APPLICABLE", False
    if possible == {good}:
        return "PASSED", True
    if possible == {good, "dropped"}:
        return "PASSED", False
    return ("FAILED", True) if possible == {bad} else ("UNKNOWN", False)


def judged(f, name, sentences, data, groups, reason, **more):
    """Adds a case; groups: (criterion, what it can be, whether an inclusion)."""
    verdicts, idle = {}, []
    for label, possible, included in groups:
        good, bad = (YES, NO) if included else (NO, YES)
        verdicts[label], counts = group_verdict(possible, good, bad)
        if not counts:
            idle.append(label)
    f.add(name, sentences, data, verdicts, reason, outcome(verdicts, idle), **more)


def groups_of_three():
    members = "      - smoker\n      - asthma\n      - diabetes\n"
    body = VISITS
    for letter, section in (("A", "inclusion"), ("E", "exclusion")):
        body += f"{section} criteria\n"
        for n, (kind, _) in enumerate(GROUPS, 1):
            body += f"  {letter}{n} | {kind.capitalize()} these\n    {kind}\n{members}"
    f = file("groups/of-three", 702, "Groups of three members, in both polarities.", body)
    for a, b, c in product(THREE, repeat=3):
        cells = []
        for letter, included in (("A", True), ("E", False)):
            for n, (_, kind) in enumerate(GROUPS, 1):
                cells.append((f"{letter}{n}", group(kind, map(can_be, (a, b, c))), included))
        judged(f, f"{a}, {b}, {c}", ["G3", "G1"], answers(smoker=a, asthma=b, diabetes=c), cells,
               "Counted with every unknown member as yes and as no.")
    f.write()


STATES = {"yes": (YES, YES), "no": (NO, YES), "?": (UNKNOWN, YES), "-": (YES, NO),
          "y-": (YES, UNKNOWN), "n-": (NO, UNKNOWN), "?-": (UNKNOWN, UNKNOWN)}


def groups_of_guarded():
    members = ("      a | Smoker, with asthma\n        smoker\n        applies when asthma\n"
               "      b | Diabetes, with hypertension\n        diabetes\n"
               "        applies when hypertension\n")
    of_two = [g for g in GROUPS if g[0] != "at most 2 of"]
    body = VISITS
    for letter, section in (("A", "inclusion"), ("E", "exclusion")):
        body += f"{section} criteria\n"
        for n, (kind, _) in enumerate(of_two, 1):
            body += f"  {letter}{n} | {kind.capitalize()} these\n    {kind}\n{members}"
    f = file("groups/of-guarded-members", 703,
             "Two members, each of which can be present, dropped, or either.", body)
    for (s, (a, ga)), (t, (b, gb)) in product(STATES.items(), repeat=2):
        cells = []
        for letter, included in (("A", True), ("E", False)):
            for n, (_, kind) in enumerate(of_two, 1):
                possible = group(kind, (can_be(a, ga), can_be(b, gb)))
                cells.append((f"{letter}{n}", possible, included))
        judged(f, f"{s} with {t}", ["G3", "G4", "G5"],
               answers(smoker=a, asthma=ga, diabetes=b, hypertension=gb), cells,
               "Every combination of what the two members can be: yes, no, dropped.")
    f.write()


def groups_nested():
    inner = ("      a | Smoker\n        smoker\n      b | With asthma\n        all of\n"
             "          i | Diabetes, with asthma\n            diabetes\n"
             "            applies when asthma\n"
             "          ii | Hypertension, with asthma\n            hypertension\n"
             "            applies when asthma\n")
    body = VISITS
    for letter, section in (("A", "inclusion"), ("E", "exclusion")):
        body += f"{section} criteria\n"
        for n, (kind, _) in enumerate(GROUPS[:3] + GROUPS[4:5], 1):
            body += f"  {letter}{n} | {kind.capitalize()} these\n    {kind}\n{inner}"
    f = file("groups/in-a-group", 704, "A group that may not apply, in another group.", body)
    for a, guard, b in product(THREE, repeat=3):
        within = group(GROUPS[0][1], (can_be(b, guard), can_be(YES, guard)))
        cells = []
        for letter, included in (("A", True), ("E", False)):
            for n, (_, kind) in enumerate(GROUPS[:3] + GROUPS[4:5], 1):
                cells.append((f"{letter}{n}", group(kind, (can_be(a), within)), included))
        judged(f, f"smoker {a}, asthma {guard}, diabetes {b}", ["G3", "G5"],
               answers(smoker=a, asthma=guard, diabetes=b, hypertension=YES), cells,
               "The inner group is dropped where both of its members are.")
    f.write()


def guarded(verdict, guard):
    """G2: verdict of the rule and its clauses, then the guard; and whether a pass counts."""
    if guard == NO:
        return "NOT_APPLICABLE", False
    if guard == YES:
        return verdict, verdict == "PASSED"
    return (verdict, False) if verdict == "PASSED" else ("UNKNOWN", False)


def excused(rule, x, good):
    """G6: what the item is after `unless x`; good is the value that is not in the way."""
    possible = set()
    for r in ((YES, NO) if rule == UNKNOWN else (rule,)):
        for e in ((YES, NO) if x == UNKNOWN else (x,)):
            possible.add(good if e == YES else r)
    return agreed(possible)


def rule_excuse_guard():
    body = VISITS
    for letter, section in (("A", "inclusion"), ("E", "exclusion")):
        body += (f"{section} criteria\n  {letter}1 | Diabetes, unless asthma, in smokers\n"
                 "    diabetes\n    unless asthma\n    applies when smoker\n")
    f = file("guards/with-an-excuse", 705, "Rule, excuse and guard in every combination.", body)
    for rule, x, guard in product(THREE, repeat=3):
        pairs = {"A1": guarded(inclusion(excused(rule, x, YES)), guard),
                 "E1": guarded(exclusion(excused(rule, x, NO)), guard)}
        verdicts = {k: v for k, (v, _) in pairs.items()}
        idle = [k for k, (_, counts) in pairs.items() if not counts]
        f.add(f"rule {rule}, excuse {x}, guard {guard}", ["G6", "G2", "G7"],
              answers(diabetes=rule, asthma=x, smoker=guard), verdicts,
              "First the rule, then the excuse, last the guard.", outcome(verdicts, idle))
    f.write()


def two_guards():
    body = VISITS
    for letter, section in (("A", "inclusion"), ("E", "exclusion")):
        body += (f"{section} criteria\n  heading | In smokers\n    applies when smoker\n"
                 f"  {letter}1 | Diabetes, with asthma\n    diabetes\n    applies when asthma\n")
    f = file("guards/of-heading-and-item", 706, "The guard of a heading with one of the item.",
             body)
    for g, h, rule in product(THREE, repeat=3):
        guard = both(g, h)
        pairs = {"A1": guarded(inclusion(rule), guard), "E1": guarded(exclusion(rule), guard)}
        verdicts = {k: v for k, (v, _) in pairs.items()}
        idle = [k for k, (_, counts) in pairs.items() if not counts]
        f.add(f"heading {g}, item {h}, rule {rule}", ["G10", "G2"],
              answers(smoker=g, asthma=h, diabetes=rule), verdicts,
              "Both guards must be yes for the rule to be asked.", outcome(verdicts, idle))
    f.write()


ROLES = "roles\n  investigator | Investigator\n  monitor | Medical monitor\n\n"


def decision(about, answer, on="2025-03-09", role="monitor", facts="current"):
    return {"about": about, "role": role, "answer": answer, "on": on, "facts": facts}


def series(about, word):
    """Named series of decisions and what they come to: none or the word (D1 to D4, D10)."""
    return {
        "none": ([], "none"),
        word: ([decision(about, word)], word),
        "refused": ([decision(about, "refused")], "refused"),
        "withdrawn": ([decision(about, word, "2025-03-07"), decision(about, "withdrawn")], "none"),
        "of other facts": ([decision(about, word, facts="stale")], "none"),
        "of another role": ([decision(about, word, role="investigator")], "none"),
        "refused, then " + word: ([decision(about, "refused", "2025-03-07"),
                                   decision(about, word)], word),
        word + ", then of other facts": ([decision(about, word, "2025-03-07"),
                                          decision(about, word, facts="stale")], "none"),
    }


def referred(stands, x, answer):
    """D1; stands: yes, no, unknown - does the rule stand in the way?"""
    if stands == NO:
        return "PASSED"
    if stands == UNKNOWN:
        return "UNKNOWN"
    if x != YES:
        return {NO: "FAILED", UNKNOWN: "UNKNOWN"}[x]
    return {"none": "REFERRED", "approved": "PASSED", "refused": "FAILED"}[answer]


def discussed(stands, x, answer):
    """D2."""
    if stands == YES:
        return "FAILED"
    if stands == UNKNOWN:
        return "UNKNOWN"
    if x != YES:
        return {NO: "PASSED", UNKNOWN: "UNKNOWN"}[x]
    return {"none": "REFERRED", "discussed": "PASSED", "refused": "FAILED"}[answer]


def with_decisions(path, number, clause, word, table, sentence):
    body = ROLES + VISITS
    for letter, section in (("A", "inclusion"), ("E", "exclusion")):
        body += (f"{section} criteria\n  {letter}1 | Diabetes; the monitor with asthma\n"
                 f"    diabetes\n    {clause} when asthma\n")
    f = file(path, number, "Rule, condition and decision in every combination.", body)
    names = list(series("A1", word))
    for rule, x, name in product(THREE, THREE, names):
        given_a, answer = series("A1", word)[name]
        given_e, _ = series("E1", word)[name]
        verdicts = {"A1": table(negated(rule), x, answer), "E1": table(rule, x, answer)}
        ids = [sentence] + (["D3", "D4"] if "other" in name or "then" in name
                            or name == "withdrawn" else [])
        more = {"decisions": given_a + given_e} if given_a else {}
        f.add(f"rule {rule}, condition {x}, {name}", ids, answers(diabetes=rule, asthma=x),
              verdicts, f"The decisions come to: {answer}.", outcome(verdicts), **more)
    f.write()


def decisions_below_a_guard(path, number, clause, word, table, sentence):
    body = ROLES + VISITS
    for letter, section in (("A", "inclusion"), ("E", "exclusion")):
        body += (f"{section} criteria\n"
                 f"  {letter}1 | Diabetes; the monitor with asthma; in smokers\n"
                 f"    diabetes\n    {clause} when asthma\n    applies when smoker\n")
    f = file(path, number, "The same below a guard that is unknown or no.", body)
    for guard, rule, x, name in product((UNKNOWN, NO), THREE, THREE, ("none", word, "refused")):
        given_a, answer = series("A1", word)[name]
        given_e, _ = series("E1", word)[name]
        if guard == NO and name == "refused":
            continue
        verdicts = {}
        for label, stands in (("A1", negated(rule)), ("E1", rule)):
            alone, bare = table(stands, x, answer), table(stands, x, "none")
            verdict, _ = guarded(alone, guard)
            if guard == UNKNOWN and alone == "PASSED" and bare != "PASSED":
                verdict = "UNKNOWN"
            verdicts[label] = verdict
        more = {"decisions": given_a + given_e} if given_a else {}
        f.add(f"guard {guard}, rule {rule}, condition {x}, {name}", ["G2", sentence],
              answers(smoker=guard, diabetes=rule, asthma=x), verdicts,
              "An unknown guard lets pass only what passes without a decision.",
              outcome(verdicts, ("A1", "E1")), **more)
    f.write()


MEMBERS = {"in place": NO, "unknown": UNKNOWN, "in the way": YES, "referred": YES,
           "approved": YES, "refused": YES}


def group_of_referred(letter, section, good, bad, number):
    """D8: a referred member can be either; approving all of them."""
    kinds = GROUPS[:2]
    names = {"a": ("smoker", "diabetes"), "b": ("asthma", "hypertension")}
    body = ROLES + VISITS + f"{section} criteria\n"
    for n, (kind, _) in enumerate(kinds, 1):
        body += f"  {letter}{n} | {kind.capitalize()} these\n    {kind}\n"
        for part, (rule, x) in names.items():
            body += (f"      {part} | {rule.capitalize()}\n        {rule}\n"
                     f"        refer to monitor when {x}\n")
    f = file(f"referral/two-members-{section}", number,
             "Two members of a group, each of which may be referred.", body)
    for s, t in product(MEMBERS, repeat=2):
        data, decisions, asked, approved = {}, [], [], []
        for part, state in zip("ab", (s, t)):
            rule, x = names[part]
            value = {YES: bad, NO: good, UNKNOWN: UNKNOWN}[MEMBERS[state]]
            data.update(answers(**{rule: value, x: NO if state == "in the way" else YES}))
            if state in ("approved", "refused"):
                decisions += [decision(f"{letter}{n}.{part}", state) for n in (1, 2)]
            final = good if state == "approved" else value
            asked.append({good, bad} if state == "referred" else can_be(final))
            approved.append({good} if state == "referred" else can_be(final))
        verdicts = {}
        for n, (_, kind) in enumerate(kinds, 1):
            verdict = group_verdict(group(kind, asked), good, bad)[0]
            if verdict == "UNKNOWN" and "referred" in (s, t):
                verdict = "REFERRED" if group(kind, approved) == {good} else "UNKNOWN"
            verdicts[f"{letter}{n}"] = verdict
        f.add(f"{s} with {t}", ["D8", "D1"], data, verdicts,
              "Referred is what approving all would settle without further data.",
              outcome(verdicts), **({"decisions": decisions} if decisions else {}))
    f.write()


def criterion_is_passed():
    body = ROLES + VISITS + """inclusion criteria
  A1 | Diabetes, in smokers; the monitor with asthma
    diabetes
    applies when smoker
    refer to monitor when asthma
  A2 | As A1, and hypertension
    criterion A1 is passed and hypertension
  A3 | As A1, or hypertension
    criterion A1 is passed or hypertension
exclusion criteria
  E1 | Not as A1
    not criterion A1 is passed
"""
    f = file("criteria/criterion-is-passed-or", 713, "The verdict of another criterion in and, or "
             "and not.", body)
    states = {
        "PASSED": dict(smoker=YES, diabetes=YES, asthma=NO),
        "FAILED": dict(smoker=YES, diabetes=NO, asthma=NO),
        "UNKNOWN": dict(smoker=YES, diabetes=UNKNOWN, asthma=NO),
        "NOT_APPLICABLE": dict(smoker=NO, diabetes=NO, asthma=NO),
        "REFERRED": dict(smoker=YES, diabetes=NO, asthma=YES),
    }
    value = {"PASSED": YES, "NOT_APPLICABLE": YES, "FAILED": NO, "UNKNOWN": UNKNOWN,
             "REFERRED": UNKNOWN}
    for (verdict, data), h in product(states.items(), THREE):
        p = value[verdict]
        verdicts = {"A1": verdict, "A2": inclusion(both(p, h)), "A3": inclusion(either(p, h)),
                    "E1": exclusion(negated(p))}
        f.add(f"{verdict}, hypertension {h}", ["G11", "K1"], answers(**data, hypertension=h),
              verdicts, f"A1 is {verdict}: is passed is {p}.", outcome(verdicts))
    f.write()


STAGES = """milestones
  consent | Informed consent
  screening | Screening visit
  day 0 | First dose

"""
STAGE_DAYS = {"consent": "2025-03-03", "screening": "2025-03-05", "day 0": "2025-03-10"}


def stages():
    body = STAGES + """inclusion criteria
  A1 | Smoker
    smoker
    checked at screening
  A2 | Asthma
    asthma
    checked at day 0
  A3 | Diabetes
    diabetes
    checked at screening, day 0
"""
    f = file("stages/of-three-criteria", 714, "What a stage takes into the outcome.", body)
    for stage, a, b, c in product(("screening", "day 0"), THREE, THREE, THREE):
        verdicts = {"A1": inclusion(a), "A2": inclusion(b), "A3": inclusion(c)}
        counted = {k: v for k, v in verdicts.items() if stage == "day 0" or k != "A2"}
        more = {"stage": stage, "milestones": STAGE_DAYS,
                "expect": {"pending": ["A2"] if stage == "screening" else []}}
        f.add(f"{stage}: {a}, {b}, {c}", ["T2", "T3", "T4"],
              answers(smoker=a, asthma=b, diabetes=c), verdicts,
              "Criteria of later stages are shown and do not count.", outcome(counted), **more)
    f.write()


def cohorts():
    body = """cohorts
  ARM-1 | First arm
  ARM-2 | Second arm

""" + VISITS + """inclusion criteria
  A1 | Smoker
    smoker
inclusion criteria for ARM-1
  B1 | Asthma
    asthma
exclusion criteria for ARM-2
  C1 | Diabetes
    diabetes
"""
    f = file("outcome/of-two-cohorts", 715, "The outcome over two cohorts.", body)
    for a, b, c in product(THREE, repeat=3):
        one = {"A1": inclusion(a), "B1": inclusion(b)}
        two = {"A1": inclusion(a), "C1": exclusion(c)}
        results = {"ARM-1": outcome(one), "ARM-2": outcome(two)}
        said = set(results.values())
        whole = ("ELIGIBLE" if "ELIGIBLE" in said else "NOT_ELIGIBLE" if said == {"NOT_ELIGIBLE"}
                 else "UNDETERMINED")
        f.add(f"{a}, {b}, {c}", ["T5", "T4"], answers(smoker=a, asthma=b, diabetes=c),
              {**one, **two}, "Eligible for one is eligible; not eligible needs all.", whole,
              expect={"cohorts": results})
    f.write()


def main():
    kleene_of_three()
    groups_of_three()
    groups_of_guarded()
    groups_nested()
    rule_excuse_guard()
    two_guards()
    with_decisions("referral/every-cell", 707, "refer to monitor", "approved", referred, "D1")
    with_decisions("discussion/every-cell", 708, "discuss with monitor", "discussed", discussed,
                   "D2")
    decisions_below_a_guard("referral/below-a-guard", 709, "refer to monitor", "approved",
                            referred, "D1")
    decisions_below_a_guard("discussion/below-a-guard", 710, "discuss with monitor", "discussed",
                            discussed, "D2")
    group_of_referred("A", "inclusion", YES, NO, 711)
    group_of_referred("E", "exclusion", NO, YES, 712)
    criterion_is_passed()
    stages()
    cohorts()


if __name__ == "__main__":
    main()
