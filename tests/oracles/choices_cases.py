"""Cases for choices, sets, orders, detection, what is known, visits, constants, questions, holes,
definitions and what is missing, by docs/reference/meaning.md (K1, K4, V8, V9, V14, V22, V25, V27,
V28, V31, D4 to D7, D10, G8, N4, N8, N10, W4, W8).
"""

from datetime import date, timedelta
from itertools import combinations_with_replacement, product

from cases import (File, NO, THREE, UNKNOWN, VISITS, YES, agreed, answers, both, either, exact,
                   exclusion, inclusion, negated, outcome, yes_no_data)
from windows import Draw

SCRIPT = "choices_cases.py"
AS_OF = date(2025, 3, 10)
ONE = timedelta(days=1)


def yes(condition):
    return YES if condition else NO


def section(letter, rules, name="inclusion"):
    return f"{name} criteria\n" + "".join(
        f"  {letter}{n} | {text[0].upper()}{text[1:]}\n    {text}\n"
        for n, (text, _) in enumerate(rules, 1))


def sets():
    x, names = "contraception at screening", ("implant", "injection", "condom", "ring")
    rules = [
        ("includes implant", lambda s: "implant" in s),
        ("includes any of (implant, injection)", lambda s: bool(s & {"implant", "injection"})),
        ("includes all of (implant, injection)", lambda s: {"implant", "injection"} <= s),
        ("includes none of (implant, injection)", lambda s: not s & {"implant", "injection"}),
        ("includes at least 2 of (implant, injection, condom)",
         lambda s: len(s & {"implant", "injection", "condom"}) >= 2),
        ("includes all of (condom, ring)", lambda s: {"condom", "ring"} <= s),
    ]
    body = VISITS + section("A", [(f"{x} {text}", rule) for text, rule in rules])
    body += section("E", [(f"not {x} {text}", rule) for text, rule in rules], "exclusion")
    f = File("results/sets-of-answers", 761, SCRIPT, "Every set of answers, and two of one visit.",
             body + f"data\n  contraception: some of {', '.join(names)} | Methods\n")

    def add(name, recorded, possible, reason):
        verdicts = {}
        for n, (_, rule) in enumerate(rules, 1):
            said = UNKNOWN if possible is None else agreed(yes(rule(s)) for s in possible)
            verdicts[f"A{n}"] = inclusion(said)
            verdicts[f"E{n}"] = exclusion(negated(said))
        f.add(name, ["V28"] + (["V9"] if len(recorded) > 1 else []),
              {"contraception": [{**r, "on": f"{AS_OF}"} for r in recorded]}, verdicts, reason,
              outcome(verdicts))
    for chosen in product((True, False), repeat=4):
        some = [n for n, c in zip(names, chosen) if c]
        add(", ".join(some) or "the empty set", [{"value": some}], [set(some)],
            "A recorded set is closed.")
    pairs = [(["implant"], ["injection"]), (["implant", "condom"], ["implant"]), ([], ["ring"]),
             (["condom", "ring"], ["ring", "condom", "implant"])]
    for a, b in pairs:
        add(f"{', '.join(a) or 'the empty set'}; and {', '.join(b)}", [{"value": a}, {"value": b}],
            [set(a), set(b)], "Two results of the visit decide where they decide alike.")
    for state in ("unknown", "pending", "not done", "none"):
        add(state, [{"state": state}], None, "Nothing is known of the set.")
    f.write()


CLASSES = ("I", "II", "III", "IV")


def orders():
    rank = {c: n for n, c in enumerate(CLASSES, 1)}
    rules = [
        ("NYHA at screening >= II", lambda c: c >= 2),
        ("NYHA at screening above II", lambda c: c > 2),
        ("NYHA at screening <= III", lambda c: c <= 3),
        ("NYHA at screening below II", lambda c: c < 2),
        ("NYHA at screening between II and III", lambda c: 2 <= c <= 3),
        ("NYHA at screening in (I, IV)", lambda c: c in (1, 4)),
    ]
    picks = [("highest NYHA within 12 months before screening <= III", max, lambda c: c <= 3),
             ("lowest NYHA within 12 months before screening < II", min, lambda c: c < 2),
             ("any NYHA within 12 months before screening is IV", None, None),
             ("every NYHA within 12 months before screening >= II", min, lambda c: c >= 2)]
    body = VISITS + section("A", rules) + section("B", [p[:2] for p in picks]).split("\n", 1)[1]
    f = File("results/orders-in-pairs", 762, SCRIPT, "Two results of an ordered choice.",
             body + "data\n  NYHA: ordered one of I < II < III < IV | NYHA class\n")
    for a, b in product(CLASSES + ("unknown",), repeat=2):
        # an earlier result of the year, and one of the visit
        worlds = list(product(*[[rank[c]] if c != "unknown" else [1, 2, 3, 4] for c in (a, b)]))
        verdicts = {}
        for n, (_, rule) in enumerate(rules, 1):
            verdicts[f"A{n}"] = inclusion(agreed(yes(rule(w[1])) for w in worlds))
        for n, (_, pick, rule) in enumerate(picks, 1):
            said = agreed(yes(4 in w) if pick is None else yes(rule(pick(w))) for w in worlds)
            verdicts[f"B{n}"] = inclusion(said)
        if a == b == "unknown":
            continue
        given = [{"value": c} if c != "unknown" else {"state": "unknown"} for c in (a, b)]
        f.add(f"{a} before, {b} at screening", ["V27", "N8"] + (
            ["V1"] if "unknown" in (a, b) else []),
            {"NYHA": [{**given[0], "on": "2024-12-01"}, {**given[1], "on": f"{AS_OF}"}]}, verdicts,
            "Compared and picked by the order of the choices.", outcome(verdicts))
    f.write()


def known():
    body = VISITS + section("A", [("not known (HBsAg is positive)", None),
                                  ("known (HBsAg is positive)", None)])
    body += section("E", [("known (HBsAg is positive)", None)], "exclusion")
    f = File("results/known-of-two", 763, SCRIPT, "What is known of two results of any time.",
             body + "data\n  HBsAg: one of positive, negative, indeterminate | HBsAg\n")
    kinds = ("positive", "negative", "unknown", "pending", "none", "not done", "withdrawn")
    given = [()] + [(k,) for k in kinds] + list(combinations_with_replacement(kinds, 2))
    for results in given:
        placed = [k for k in results if k not in ("none", "not done", "withdrawn")]
        if "positive" in placed:
            said = YES
        elif placed:
            said = NO if set(placed) == {"negative"} else UNKNOWN
        else:
            said = NO if set(results) & {"none", "not done"} else UNKNOWN
        data = []
        for n, kind in enumerate(results):
            made = {"value": kind} if kind in ("positive", "negative") else {"state": kind}
            if kind == "withdrawn":
                made["value"] = "positive"
            data.append({**made, "on": f"202{3 + n}-06-15"})
        verdicts = {"A1": inclusion(negated(said)), "A2": inclusion(said), "E1": exclusion(said)}
        f.add(" and ".join(results) or "nothing recorded", ["V25"] + (
            ["V2"] if "withdrawn" in results else []), {"HBsAg": data} if data else {}, verdicts,
            "Nobody asked is not no; asked, and none or not done, is.", outcome(verdicts))
    f.write()


def detected():
    x = "HCV RNA at screening"
    rules = [(f"{x} < 15 IU/mL", None), (f"{x} >= 15 IU/mL", None), (f"{x} > 20 IU/mL", None),
             (f"{x} is detected", None), (f"not {x} is detected", None),
             (f"{x} < 15 IU/mL and not {x} is detected", None)]
    body = VISITS + section("A", rules)
    f = File("results/detection-and-limits", 764, SCRIPT,
             "Detected or not, with a limit or without.",
             body + "data\n  HCV RNA: measurement in IU/mL | HCV RNA\n    detects from 12 IU/mL\n")
    # recorded, below 15, above 20, detected
    table = [
        ("not detected", YES, NO, NO), ("<15 not detected", YES, NO, NO),
        ("<15 detected", YES, NO, YES), ("<15", YES, NO, UNKNOWN), ("<12", YES, NO, UNKNOWN),
        ("<16", UNKNOWN, NO, UNKNOWN), ("<16 detected", UNKNOWN, NO, YES),
        ("<16 not detected", UNKNOWN, NO, NO), ("<30 not detected", UNKNOWN, UNKNOWN, NO),
        ("<30 detected", UNKNOWN, UNKNOWN, YES), (">20", NO, YES, YES), (">15", NO, UNKNOWN, YES),
        (">=15", NO, UNKNOWN, YES), (14, YES, NO, YES), (15, NO, NO, YES), (20, NO, NO, YES),
        (21, NO, YES, YES),
    ]
    for value, below, above, seen in table:
        verdicts = {"A1": inclusion(below), "A2": inclusion(negated(below)), "A3": inclusion(above),
                    "A4": inclusion(seen), "A5": inclusion(negated(seen)),
                    "A6": inclusion(both(below, negated(seen)))}
        ids = ["V31"] if "detected" in str(value) and "<" in str(value) else ["V14", "V16"]
        f.add(f"{value}", ids, {"HCV RNA": [{"value": value, "unit": "IU/mL", "on": f"{AS_OF}"}]},
              verdicts, "The text says how far and whether; a bare bound from above leaves open "
              "whether.", outcome(verdicts))
    f.write()


VISIT_DAYS = (date(2025, 2, 24), AS_OF)


def membership(tag, on):
    """Can a result be of screening, and can it not? (V8)"""
    if tag == "day 0":
        return {False}
    days = possible(on)
    inside = {VISIT_DAYS[0] <= d <= VISIT_DAYS[1] for d in days}
    if tag == "unknown":
        return {True, False}
    if tag == "screening":
        return {True} if inside == {True} else {True, False}
    return inside


def possible(on):
    if on == "unknown":
        return [VISIT_DAYS[0] - ONE, AS_OF]
    if len(on) == 10:
        return [date.fromisoformat(on)]
    year, month = int(on[:4]), int(on[5:])
    first = date(year, month, 1)
    days = [first + n * ONE for n in range(31)]
    return [d for d in days if d.month == month and d <= AS_OF]


def visits():
    body = """milestones
  consent | Informed consent
  screening: from day -14 to day 0 | Screening visit
  day 0 | First dose

inclusion criteria
  A1 | Platelets at least 75,000/uL at screening
    platelets at screening >= 75,000 /uL
exclusion criteria
  E1 | Platelets below 75,000/uL at screening
    platelets at screening < 75,000 /uL
data
  platelets: measurement in /uL | Platelet count
"""
    f = File("visits/tags-and-days", 765, SCRIPT,
             "Drawn results with tags, days and neither.", body)
    tags = (None, None, "screening", "screening", "unknown", "day 0")
    days = ("2025-02-24", "2025-02-23", "2025-03-01", "2025-03-05", f"{AS_OF}", "2025-03",
            "2025-02", "unknown")
    values = (90000, 80000, 60000, "unknown", "not done")
    draw, seen = Draw(765), set()
    while len(f.cases) < 60:
        results, worlds = [], []
        for _ in range(1 + draw.below(3)):
            tag, on = tags[draw.below(len(tags))], days[draw.below(len(days))]
            value = values[(0, 0, 1, 2, 3, 4)[draw.below(6)]]
            made = ({"state": value} if isinstance(value, str) else {"value": value, "unit": "/uL"})
            made["on"] = on
            if tag:
                made["visit"] = tag
            results.append((f"{value} on {on}" + (f" at {tag}" if tag else ""), made))
            if value != "not done":
                fits = [YES, NO] if value == "unknown" else [yes(value >= 75000)]
                worlds.append([v if m else None for m in membership(tag, on) for v in fits])
        name = "; ".join(n for n, _ in results)
        if name in seen:
            continue
        seen.add(name)
        said = set()
        for world in product(*worlds):
            taken = [v for v in world if v is not None]
            said.add(agreed(taken) if taken else UNKNOWN)
        rule = agreed(said)
        verdicts = {"A1": inclusion(rule), "E1": exclusion(negated(rule))}
        f.add(name, ["V8", "V9"] + (["V2"] if "not done" in name else []),
              {"platelets": [made for _, made in results]}, verdicts,
              "Screening lasts from 24 February to 10 March; all results that may be of it decide.",
              outcome(verdicts), milestones={"consent": "2025-02-20", "screening": "2025-03-05",
                                             "day 0": f"{AS_OF}"})
    f.write()


def constants():
    rules = [("sex is female", lambda s: s == "female"), ("sex is not male", lambda s: s != "male"),
             ("sex in (female, other)", lambda s: s in ("female", "other")),
             ("sex not in (male, other)", lambda s: s == "female")]
    f = File("values/constant-recorded-twice", 766, SCRIPT, "Two values of a constant item.",
             VISITS + section("A", rules)
             + "data\n  sex: constant one of female, male, other | Sex\n")
    kinds = ("female", "male", "other", "unknown", "not done", "withdrawn")
    for pair in combinations_with_replacement(kinds, 2):
        placed = [k for k in pair if k not in ("not done", "withdrawn")]
        verdicts = {}
        for n, (_, rule) in enumerate(rules, 1):
            if not placed:
                said = UNKNOWN
            else:
                possible_values = [v for k in placed for v in
                                   (("female", "male", "other") if k == "unknown" else (k,))]
                said = agreed(yes(rule(v)) for v in possible_values)
            verdicts[f"A{n}"] = inclusion(said)
        data = [{"value": k} if k in kinds[:3] else {"state": k, **(
            {"value": "male"} if k == "withdrawn" else {})} for k in pair]
        f.add(" and ".join(pair), ["V22", "V2"], {"sex": data}, verdicts,
              "Different values decide where they decide alike.", outcome(verdicts))
    f.write()


def questions():
    body = "roles\n  investigator | Investigator\n  monitor | Medical monitor\n\n" + VISITS + (
        "inclusion criteria\n  A1 | Suitable\n    judged by investigator\n"
        "exclusion criteria\n  E1 | Unstable disease\n    judged by investigator\n"
        "data\n  smoker: constant yes/no | Smoker\n")
    f = File("questions/two-answers", 767, SCRIPT, "Two answers about one matter.", body)
    kinds = {"yes": {"answer": "yes"}, "no": {"answer": "no"}, "withdrawn": {"answer": "withdrawn"},
             "yes of other facts": {"answer": "yes", "facts": "stale"},
             "an unknown answer": {"answer": "unknown"},
             "yes of an unknown role": {"answer": "yes", "role": "unknown"},
             "yes of the monitor": {"answer": "yes", "role": "monitor"}}

    def decided(last, one_day, first):
        counts = {"yes": YES, "no": NO}
        if last == "yes of the monitor":
            return counts.get(first, UNKNOWN)
        if one_day and first != "yes of the monitor" and first != last:
            return UNKNOWN
        return counts.get(last, UNKNOWN)
    for one_day in (False, True):
        for first, last in product(kinds, repeat=2):
            if one_day and first > last:
                continue
            rule = decided(last, one_day, first)
            given = []
            for label in ("A1", "E1"):
                for kind, on in ((first, "2025-03-09" if one_day else "2025-03-07"),
                                 (last, "2025-03-09")):
                    given.append({"about": label, "role": "investigator", "on": on,
                                  "facts": "current", **kinds[kind]})
            verdicts = {"A1": inclusion(rule), "E1": exclusion(rule)}
            name = (f"{first} and {last} of one day" if one_day else f"{first}, then {last}")
            f.add(name, ["D4", "D5", "D10"], {}, verdicts,
                  "The last answer counts; one that does not count leaves none; the monitor's is "
                  "not of the series.", outcome(verdicts), decisions=given)
    f.write()


def holes():
    hole = ("      a | See the manual\n        defined elsewhere in \"the manual\"\n"
            "        unresolved | Not in the public text.\n"
            "      b | Diabetes\n        diabetes\n")
    body = VISITS
    for letter, name in (("A", "inclusion"), ("E", "exclusion")):
        body += f"{name} criteria\n"
        for n, kind in enumerate(("all of", "any of"), 1):
            body += (f"  {letter}{n} | {kind.capitalize()} these, in smokers\n    {kind}\n"
                     f"    applies when smoker\n{hole}")
    f = File("questions/hole-in-a-group", 768, SCRIPT, "A hole beside a condition, below a guard.",
             body + yes_no_data())
    for guard, b in product(THREE, repeat=2):
        verdicts, idle = {}, []
        for letter, verdict in (("A", inclusion), ("E", exclusion)):
            for n, rule in enumerate((both(UNKNOWN, b), either(UNKNOWN, b)), 1):
                said = verdict(rule)
                if guard == NO:
                    said = "NOT_APPLICABLE"
                elif guard == UNKNOWN and said == "FAILED":
                    said = "UNKNOWN"
                if guard != YES:
                    idle.append(f"{letter}{n}")
                verdicts[f"{letter}{n}"] = said
        f.add(f"guard {guard}, other part {b}", ["D7", "G2", "G3"],
              answers(smoker=guard, diabetes=b), verdicts, "A hole is always unknown.",
              outcome(verdicts, idle))
    f.write()


def definitions():
    rules = [("high risk", lambda a, b, c: both(either(a, b), c)),
             ("not cardiac risk", lambda a, b, c: negated(either(a, b))),
             ("not high risk or smoker",
              lambda a, b, c: either(negated(both(either(a, b), c)), a)),
             ("cardiac risk and not high risk",
              lambda a, b, c: both(either(a, b), negated(both(either(a, b), c))))]
    body = VISITS + section("A", rules) + (
        "define cardiac risk | Smoker or asthma\n  smoker or asthma\n"
        "define high risk | Cardiac risk, with diabetes\n  cardiac risk and diabetes\n")
    f = File("logic/defined-in-definitions", 769, SCRIPT, "A definition in another one.",
             body + yes_no_data())
    for a, b, c in product(THREE, repeat=3):
        verdicts = {f"A{n}": inclusion(rule(a, b, c)) for n, (_, rule) in enumerate(rules, 1)}
        f.add(f"{a}, {b}, {c}", ["K4", "K1"], answers(smoker=a, asthma=b, diabetes=c), verdicts,
              "The body stands in place of the name.", outcome(verdicts))
    f.write()


LEAVES = ("smoker", "asthma", "diabetes", "hypertension")


def missing():
    rules = [
        ("(smoker or asthma) and (diabetes or hypertension)",
         (both, (either, 0, 1), (either, 2, 3))),
        ("(smoker and asthma) or (diabetes and hypertension)",
         (either, (both, 0, 1), (both, 2, 3))),
        ("smoker and (asthma or (diabetes and hypertension))",
         (both, 0, (either, 1, (both, 2, 3)))),
        ("not (smoker or asthma) and diabetes", (both, (negated, (either, 0, 1)), 2)),
    ]

    def value(tree, given):
        if isinstance(tree, int):
            return given[tree]
        return tree[0](*[value(part, given) for part in tree[1:]])

    def open_leaves(tree, given):
        if value(tree, given) != UNKNOWN:
            return []
        if isinstance(tree, int):
            return [LEAVES[tree]]
        return [leaf for part in tree[1:] for leaf in open_leaves(part, given)]
    f = File("outcome/missing-leaves", 770, SCRIPT, "Which unknown items are named as missing.",
             VISITS + section("A", rules) + yes_no_data())
    for n, given in enumerate(product(THREE, repeat=4)):
        if n % 3 != 2:
            continue
        verdicts = {f"A{i}": inclusion(value(t, given)) for i, (_, t) in enumerate(rules, 1)}
        lacks = {f"A{i}": open_leaves(t, given) for i, (_, t) in enumerate(rules, 1)}
        f.add(", ".join(given), ["G8", "T7", "K1"], answers(**dict(zip(LEAVES, given))), verdicts,
              "Unknown items of undecided parts are named; a decided part names none.",
              outcome(verdicts), expect={"missing": lacks})
    f.write()


def division():
    x, y = "CT index at screening", "MR index at screening"
    rules = [f"{x} / {y} <= 2", f"{x} / {y} > 0", f"{x} / {y} = 2", f"not {x} / {y} > 4",
             f"{x} / {y} >= 1 and diabetes"]
    body = VISITS + section("A", [(r, None) for r in rules])
    f = File("numbers/division-by-ranges", 771, SCRIPT, "4 divided by numbers and by ranges.",
             body + "data\n  CT index: number | CT index\n  MR index: number | MR index\n"
             "  diabetes: constant yes/no | Diabetes\n")
    # divisor, then: at most 2, above 0, equal to 2, above 4, at least 1
    table = [
        ("1", NO, YES, NO, NO, YES), ("2", YES, YES, YES, NO, YES), ("4", YES, YES, NO, NO, YES),
        ("5", YES, YES, NO, NO, NO), ("0.5", NO, YES, NO, YES, YES), ("0", *[UNKNOWN] * 5),
        ("<2", *[UNKNOWN] * 5), ("<=2", *[UNKNOWN] * 5), (">=0", *[UNKNOWN] * 5),
        (">0", UNKNOWN, YES, UNKNOWN, UNKNOWN, UNKNOWN), (">2", YES, YES, NO, NO, UNKNOWN),
        (">=2", YES, YES, UNKNOWN, NO, UNKNOWN), (">4", YES, YES, NO, NO, NO),
        ("unknown", *[UNKNOWN] * 5),
    ]
    for divisor, at_most, above, equal, above4, at_least in table:
        for diabetes in (YES, NO):
            given = ({"state": divisor} if divisor == "unknown" else
                     {"value": divisor if divisor[0] in "<>" else exact(divisor)})
            verdicts = {"A1": inclusion(at_most), "A2": inclusion(above), "A3": inclusion(equal),
                        "A4": inclusion(negated(above4)), "A5": inclusion(both(at_least, diabetes))}
            f.add(f"4 by {divisor}, diabetes {diabetes}", ["N4", "N10", "N3"],
                  {"CT index": [{"value": 4, "on": f"{AS_OF}"}],
                   "MR index": [{**given, "on": f"{AS_OF}"}], "diabetes": diabetes}, verdicts,
                  "A divisor that is or may be 0 leaves it unknown.", outcome(verdicts))
    f.write()


def half_lives():
    body = VISITS + "exclusion criteria\n"
    for n, which in enumerate(("shorter", "longer"), 1):
        body += (f"  E{n} | 2 weeks or 5 half-lives, the {which}\n"
                 f"    any dose within ({which} of (2 weeks, 5 * half life)) before screening\n")
    f = File("windows/shorter-and-longer", 772, SCRIPT,
             "The shorter and the longer of two lengths.",
             body + "data\n  dose: event | Dose\n    half life: measurement in days | Half life\n")
    for half, back in product(("1", "2.5", "3", "unknown"), (4, 5, 6, 11, 12, 13, 14, 15, 16)):
        two_weeks = yes(back <= 14)
        if half == "unknown":
            lives = UNKNOWN
        else:
            edge = 5 * float(half)
            whole = edge == int(edge)
            lives = (yes(back <= edge) if whole else YES if back + 1 <= edge else
                     NO if back - 1 >= edge else UNKNOWN)
        verdicts = {"E1": exclusion(both(two_weeks, lives)),
                    "E2": exclusion(either(two_weeks, lives))}
        field = "unknown" if half == "unknown" else {"value": exact(half), "unit": "days"}
        f.add(f"half life {half}, {back} days before", ["W8", "W4"],
              {"dose": {"entries": [{"on": f"{AS_OF - back * ONE}",
                                     "fields": {"half life": field}}],
                        "complete": {"since": "ever", "on": f"{AS_OF}"}}}, verdicts,
              "Inside the shorter is inside both, inside the longer inside one of them.",
              outcome(verdicts))
    f.write()


def main():
    sets()
    orders()
    known()
    detected()
    visits()
    constants()
    questions()
    holes()
    definitions()
    missing()
    division()
    half_lives()


if __name__ == "__main__":
    main()
