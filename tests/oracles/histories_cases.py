"""Cases for ages, counts, spacing and lengths, by docs/reference/meaning.md (W5, H1, H2, H7, H8,
H11, H12, H22, H25). Days are those of Python; what is not exact is tried on every possible day.
"""

from calendar import monthrange
from datetime import date, timedelta
from itertools import combinations, product

from ages import completed
from cases import File, MILESTONES, NO, UNKNOWN, VISITS, YES, agreed, inclusion, outcome
from windows import Draw, moved

SCRIPT = "histories_cases.py"
ONE = timedelta(days=1)
AS_OF = date(2025, 3, 10)


def days_of(recorded, first=date(1900, 1, 1), last=AS_OF):
    """Every day of a recorded date within first to last."""
    parts = [int(p) for p in recorded.split("-")]
    if len(parts) == 3:
        return [date(*parts)]
    start = date(parts[0], parts[1] if len(parts) == 2 else 1, 1)
    end = date(start.year, start.month if len(parts) == 2 else 12,
               monthrange(start.year, start.month)[1] if len(parts) == 2 else 31)
    return [d for d in all_days(start, end) if first <= d <= last]


def all_days(start, end):
    return [start + n * ONE for n in range((end - start).days + 1)]


def yes(condition):
    return YES if condition else NO


def months(birth, day):
    """Completed months of someone born on the 1st to the 28th."""
    return (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birth.day)


def ages():
    body = """milestones
  consent | Informed consent
  screening | Screening visit

inclusion criteria
"""
    rules = [
        ("age at screening >= 18 years", lambda b, c, s: yes(completed(b, s) >= 18)),
        ("age at screening > 18 years", lambda b, c, s: yes(completed(b, s) > 18)),
        ("age at screening <= 75 years", lambda b, c, s: yes(completed(b, s) <= 75)),
        ("age at screening < 75 years", lambda b, c, s: yes(completed(b, s) < 75)),
        ("age at screening between 18 years and 75 years",
         lambda b, c, s: yes(18 <= completed(b, s) <= 75)),
        ("age at consent >= 18 years", lambda b, c, s: yes(completed(b, c) >= 18)),
        ("age at screening in years >= 18", lambda b, c, s: yes(completed(b, s) >= 18)),
        ("(age at screening in years) * 2 > 150", lambda b, c, s: yes(completed(b, s) * 2 > 150)),
    ]
    for n, (rule, _) in enumerate(rules, 1):
        body += f"  A{n} | {rule[0].upper()}{rule[1:]}\n    {rule}\n"
    f = File("ages/around-birthdays", 751, SCRIPT, "Ages around birthdays, partly known ones too.",
             body + "data\n  birth date: constant date | Date of birth\n")
    for consent, s in ((date(2025, 2, 28), date(2025, 3, 1)),
                       (date(2024, 2, 28), date(2024, 2, 29)),
                       (date(2025, 3, 3), AS_OF)):
        births = []
        for years in (18, 75, 76):
            year = s.year - years
            births += [date(year, 2, 28), date(year, 3, 1), date(year, s.month, s.day)
                       if (s.month, s.day) != (2, 29) or year % 4 == 0 else date(year, 3, 2)]
            if year % 4 == 0:
                births.append(date(year, 2, 29))
        given = [f"{b}" for b in sorted(set(births))]
        given += [f"{s.year - 18}", f"{s.year - 19}", f"{s.year - 18}-{s.month:02}",
                  f"{s.year - 18}-{s.month - 1:02}", f"{s.year - 76}-{s.month:02}",
                  f"{s.year - 76}"]
        for birth in given:
            verdicts = {}
            for n, (_, rule) in enumerate(rules, 1):
                said = agreed(rule(b, consent, s) for b in days_of(birth, last=s))
                verdicts[f"A{n}"] = inclusion(said)
            f.add(f"born {birth}, screening {s}",
                  ["W5", "N7"] + (["W3"] if len(birth) < 10 else []),
                  {"birth date": birth}, verdicts,
                  "In completed years; of a partial date every day that it can be.",
                  outcome(verdicts), asOf=f"{s}",
                  milestones={"consent": f"{consent}", "screening": f"{s}"})
    f.write()


def infants():
    rules = [(f"age at screening {sign} {n} months", sign, n)
             for sign, n in ((">=", 6), (">", 6), ("<=", 6), ("<", 6), (">=", 24))]
    body = VISITS + "inclusion criteria\n"
    for n, (rule, _, _) in enumerate(rules, 1):
        body += f"  A{n} | {rule[0].upper()}{rule[1:]}\n    {rule}\n"
    f = File("ages/of-infants", 752, SCRIPT, "Ages in completed months.",
             body + "data\n  birth date: constant date | Date of birth\n")
    compare = {">=": lambda a, n: a >= n, ">": lambda a, n: a > n, "<=": lambda a, n: a <= n,
               "<": lambda a, n: a < n}
    for birth in ("2024-09-09", "2024-09-10", "2024-09-11", "2024-08-10", "2024-08-11",
                  "2023-03-10",
                  "2023-03-11", "2024-09", "2024-08", "2024"):
        days = [b for b in days_of(birth) if b.day <= 28] if len(birth) < 10 else days_of(birth)
        verdicts = {}
        for n, (_, sign, limit) in enumerate(rules, 1):
            said = agreed(yes(compare[sign](months(b, AS_OF), limit)) for b in days)
            verdicts[f"A{n}"] = inclusion(said)
        f.add(f"born {birth}", ["W5"], {"birth date": birth}, verdicts,
              "In completed months at 10 March 2025.", outcome(verdicts))
    f.write()


WINDOW = (moved(AS_OF, -12), AS_OF)
COUNTS = [("at least 2", lambda low, high: YES if low >= 2 else NO if high < 2 else UNKNOWN),
          ("at most 1", lambda low, high: YES if high <= 1 else NO if low > 1 else UNKNOWN),
          ("exactly 2", lambda low, high: YES if low == high == 2 else
           NO if high < 2 or low > 2 else UNKNOWN),
          ("more than 2", lambda low, high: YES if low > 2 else NO if high <= 2 else UNKNOWN),
          ("fewer than 2", lambda low, high: YES if high < 2 else NO if low >= 2 else UNKNOWN),
          ("at least 1", lambda low, high: YES if low >= 1 else NO if high < 1 else UNKNOWN)]


def inside(days):
    held = {WINDOW[0] <= d <= WINDOW[1] for d in days}
    return YES if held == {True} else NO if held == {False} else UNKNOWN


def apart(days, gap):
    """The greatest number of the days of which each two are `gap` days apart."""
    for n in range(len(days), 0, -1):
        for some in combinations(sorted(days), n):
            if all((b - a).days >= gap for a, b in zip(some, some[1:])):
                return n
    return 0


def bounds(entries, complete, gap):
    """Lower and upper bound of a count; entries are lists of possible days and a mark (H8, H25)."""
    lows, highs = [], []
    for world in product(*[days for days, _ in entries]):
        taken = [d for d in world if WINDOW[0] <= d <= WINDOW[1]]
        highs.append(len(taken) if gap is None else apart(taken, gap))
        if gap is not None:
            lows.append(apart(taken, gap))
    if gap is None:
        # Entries whose days could be the same are one; of ranges the greatest number that cannot.
        sure = [(days, mark) for days, mark in entries if inside(days) == YES]
        marked = sum(1 for _, mark in sure if mark)
        plain = sorted((days for days, mark in sure if not mark), key=lambda d: d[-1])
        different, last = 0, None
        for days in plain:
            if last is None or days[0] > last:
                different, last = different + 1, days[-1]
        lows.append(marked + different)
    return min(lows), max(highs) if complete else 99


def counts():
    body = VISITS + "inclusion criteria\n"
    time = "within 12 months before screening"
    forms = [("", None), ("on different days ", 1), ("at least 4 weeks apart ", 28)]
    for n, (count, _) in enumerate(COUNTS, 1):
        body += f"  A{n} | {count.capitalize()}\n    {count} flare {time}\n"
    n = len(COUNTS)
    for words, _ in forms[1:]:
        for count in ("at least 2", "at least 3"):
            n += 1
            body += f"  A{n} | {count.capitalize()} {words}\n    {count} flare {words}{time}\n"
    f = File("histories/counted", 753, SCRIPT, "Drawn entries counted, also with a time between.",
             body + "data\n  flare: event | Flare\n")
    pool = [f"{WINDOW[0]}", f"{WINDOW[0] - ONE}", "2024-06-01", "2024-06-01", "2024-06-28",
            "2024-06-29", "2024-07-27", "2024-12-31", "2025-02-10", f"{AS_OF}", "2023-01-15",
            "2024-06", "2025-02", "2024-03"]
    draw, names = Draw(753), set()
    while len(f.cases) < 60:
        chosen = [pool[draw.below(len(pool))] for _ in range(draw.below(5))]
        complete, distinct = draw.below(4) > 0, draw.below(5) == 0
        imprecise = sum(len(c) < 10 for c in chosen)
        name = (", ".join(sorted(chosen)) or "none") + (", distinct" if distinct else "") + (
            "" if complete else ", not complete")
        if imprecise > 1 or name in names or not complete and not chosen or distinct and (
                len(chosen) < 2):
            continue
        names.add(name)
        entries = [(days_of(c), distinct) for c in chosen]
        verdicts = {}
        low, high = bounds(entries, complete, None)
        for n, (_, decide) in enumerate(COUNTS, 1):
            verdicts[f"A{n}"] = inclusion(decide(low, high))
        n = len(COUNTS)
        for _, gap in forms[1:]:
            low_apart, high_apart = bounds(entries, complete, gap)
            for least in (2, 3):
                n += 1
                said = YES if low_apart >= least else NO if high_apart < least else UNKNOWN
                verdicts[f"A{n}"] = inclusion(said)
        history = {"entries": [{"on": c, **({"distinct": True} if distinct else {})}
                               for c in chosen]}
        if complete:
            history["complete"] = {"since": "ever", "on": f"{AS_OF}"}
        f.add(name, ["H8", "H22", "H1"] + (["H25"] if distinct else []) + (
            ["W3"] if imprecise else []), {"flare": history}, verdicts,
              f"There are {low} to {high if complete else 'any number'} in the time.",
              outcome(verdicts))
    f.write()


def lasts_months(start, end, n):
    """H11: the start plus n months is not after the day after the end."""
    return moved(start, n) <= end + ONE


def joined(courses):
    """Courses that touch or overlap, as one."""
    out = []
    for start, end in sorted(courses):
        if out and start <= out[-1][1] + ONE:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def lengths():
    first, last = WINDOW
    rules = [
        ("for at least 3 months in a row", lambda c: any(lasts_months(s, e, 3) for s, e in c)),
        ("for at least 3 months together",
         lambda c: any(lasts_months(s, e, 3) for s, e in joined(c))),
        ("for at least 3 months in total",
         lambda c: days_in(c) >= (last - moved(last, -3)).days),
        ("for at least 90 days in a row", lambda c: any((e - s).days + 1 >= 90 for s, e in c)),
        ("for at least 90 days together",
         lambda c: any((e - s).days + 1 >= 90 for s, e in joined(c))),
        ("for at least 90 days in total", lambda c: days_in(c) >= 90),
        ("for at least 12 weeks in a row", lambda c: any((e - s).days + 1 >= 84 for s, e in c)),
    ]

    def days_in(courses):
        return sum((e - s).days + 1 for s, e in joined(courses))
    body = VISITS + "inclusion criteria\n"
    for n, (words, _) in enumerate(rules, 1):
        body += (f"  A{n} | {words[0].upper()}{words[1:]}\n"
                 f"    any immunosuppressant {words} within 12 months before screening\n")
    f = File("lengths/around-their-limits", 754, SCRIPT,
             "Courses around 3 months, 90 days, 12 weeks.",
             body + "data\n  immunosuppressant: course | Immunosuppressant\n")
    single = []
    for start in (date(2024, 5, 31), date(2024, 11, 30), date(2024, 6, 1), date(2024, 11, 1)):
        end = moved(start, 3) - ONE
        ends = {end, end - ONE, start + 89 * ONE, start + 88 * ONE}
        single += [[(start, e)] for e in sorted(ends)]
    several = [
        [(date(2024, 6, 1), date(2024, 7, 15)), (date(2024, 7, 16), date(2024, 8, 31))],
        [(date(2024, 6, 1), date(2024, 7, 15)), (date(2024, 7, 17), date(2024, 9, 1))],
        [(date(2024, 6, 1), date(2024, 7, 31)), (date(2024, 7, 15), date(2024, 8, 29))],
        [(date(2024, 6, 1), date(2024, 7, 31)), (date(2024, 7, 15), date(2024, 8, 28))],
        [(date(2024, 6, 1), date(2024, 6, 30)), (date(2024, 8, 1), date(2024, 8, 30)),
         (date(2024, 10, 1), date(2024, 10, 30))],
        [(date(2024, 6, 1), date(2024, 6, 30)), (date(2024, 8, 1), date(2024, 8, 30)),
         (date(2024, 10, 1), date(2024, 10, 29))],
        [(date(2024, 6, 1), date(2024, 6, 30)), (date(2024, 6, 1), date(2024, 6, 30)),
         (date(2024, 10, 1), date(2024, 11, 29))],
        [(date(2023, 1, 1), date(2024, 6, 7))], [(date(2023, 1, 1), date(2024, 6, 8))],
        [(date(2023, 1, 1), date(2024, 6, 9))], [(date(2023, 1, 1), date(2024, 6, 6))],
        [(date(2023, 1, 1), date(2024, 3, 9))], [],
    ]
    for courses, complete in product(single + several, (True, False)):
        if not complete and not courses:
            continue
        clipped = [(max(s, first), min(e, last)) for s, e in courses if e >= first and s <= last]
        verdicts = {}
        for n, (_, rule) in enumerate(rules, 1):
            reached = rule(clipped)
            verdicts[f"A{n}"] = inclusion(YES if reached else NO if complete else UNKNOWN)
        history = {"entries": [{"from": f"{s}", "to": f"{e}"} for s, e in courses]}
        if complete:
            history["complete"] = {"since": "ever", "on": f"{AS_OF}"}
        name = ", ".join(f"{s} to {e}" for s, e in courses) or "none"
        f.add(name + ("" if complete else ", not complete"), ["H11", "H12"] + (
            [] if complete else ["H1"]), {"immunosuppressant": history}, verdicts,
              f"In the time lie {days_in(clipped)} days, of overlap once.", outcome(verdicts))
    starts = [("2024-11", "2025-02-28"), ("2024-06", "2024-09-15"), ("2024-06", "2024-09-28"),
              ("2024-06-01", "2024-08"), ("2024-06-15", "2024-09"), ("2024", "2024-12-31"),
              ("2024-06-01", "2024-06"), ("2024-10", "2025-01"), ("2023", "2024-06-08"),
              ("2023", "2024-06-07")]
    for start, end in starts:
        said = [set() for _ in rules]
        for s, e in product(days_of(start), days_of(end)):
            if s > e:
                continue
            clipped = [(max(s, first), min(e, last))] if e >= first and s <= last else []
            for values, (_, rule) in zip(said, rules):
                values.add(yes(rule(clipped)))
        verdicts = {f"A{n}": inclusion(agreed(v)) for n, v in enumerate(said, 1)}
        f.add(f"{start} to {end}", ["H7", "H11", "H12"],
              {"immunosuppressant": {"entries": [{"from": start, "to": end}],
                                     "complete": {"since": "ever", "on": f"{AS_OF}"}}}, verdicts,
              "Decided where every start and end that is possible says the same.",
              outcome(verdicts))
    f.write()


def main():
    assert MILESTONES["screening"] == f"{AS_OF}"
    ages()
    infants()
    counts()
    lengths()


if __name__ == "__main__":
    main()
