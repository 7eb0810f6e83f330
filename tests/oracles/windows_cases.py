"""Cases for every form of window, by docs/reference/meaning.md (W1 to W3, W6, V5, H1 to H7, T2).

What is recorded may have happened on any of its possible days; a window holds an entry surely, not
at all, or perhaps. Days are those of Python, months are moved as in windows.py.
"""

from datetime import date, timedelta

from cases import File, NO, UNKNOWN, YES, inclusion, outcome
from windows import moved

SCRIPT = "windows_cases.py"
LONG_AGO, FAR = date(1900, 1, 1), date(2100, 1, 1)
ONE = timedelta(days=1)

MILESTONES = """milestones
  consent | Informed consent
  screening | Screening visit
  day 0 | First dose

"""


def windows(c, s, d, end):
    """Form, first and last day of every window; what has no end reaches to `end`: over a history
    that is the day of the stage."""
    day, week = ONE, timedelta(weeks=1)
    return [
        ("within 1 month before screening", moved(s, -1), s),
        ("within 30 days before screening", s - 30 * day, s),
        ("within 4 weeks after screening", s, s + 4 * week),
        ("within 30 days of screening", s - 30 * day, s + 30 * day),
        ("from 12 months to 6 months before screening", moved(s, -12), moved(s, -6)),
        ("from 2 weeks to 4 weeks after screening", s + 2 * week, s + 4 * week),
        ("from 2 weeks before screening to day 0", s - 2 * week, d),
        ("from consent to screening", c, s),
        ("between consent and screening", c, s),
        ("from consent to 1 month after screening", c, moved(s, 1)),
        ("from 1 month before consent until 1 month after screening", moved(c, -1), moved(s, 1)),
        ("from 1 day after screening to day 0", s + day, d),
        ("from 1 day after consent to 1 month after screening", c + day, moved(s, 1)),
        ("from consent to 1 day before screening", c, s - day),
        ("from 1 month before screening on", moved(s, -1), end),
        ("from 1 month after screening on", moved(s, 1), end),
        ("before screening", LONG_AGO, s - day),
        ("after screening", s + day, end),
        ("by screening", LONG_AGO, s),
        ("from screening on", s, end),
        ("at least 1 year before screening", LONG_AGO, moved(s, -12)),
        ("more than 1 year before screening", LONG_AGO, moved(s, -12) - day),
        ("less than 1 year before screening", moved(s, -12) + day, s),
        ("at least 1 month after screening", moved(s, 1), end),
        ("more than 1 month after screening", moved(s, 1) + day, end),
        ("less than 1 month after screening", s, moved(s, 1) - day),
        ("within (shorter of (1 month, 30 days)) before screening",
         max(moved(s, -1), s - 30 * day), s),
        ("within (longer of (1 month, 30 days)) before screening",
         min(moved(s, -1), s - 30 * day), s),
    ]


def possible(recorded, as_of, latest):
    """First and last possible day of a recorded date (V5, W3, H7); none is later than `latest`."""
    if recorded == "unknown":
        return LONG_AGO, as_of
    if isinstance(recorded, dict):
        first, last = possible(recorded.get("by", recorded.get("after")), as_of, latest)
        return (LONG_AGO, last) if "by" in recorded else (first + ONE, latest)
    parts = [int(p) for p in recorded.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    first = date(parts[0], parts[1] if len(parts) == 2 else 1, 1)
    last = moved(first, 1 if len(parts) == 2 else 12) - ONE
    return first, min(last, as_of)


def holds(first, last, start, end):
    """Does the window hold a day that lies from first to last?"""
    if start <= first and last <= end:
        return YES
    return NO if last < start or end < first else UNKNOWN


ANCHORS = [date(2024, 3, 31), date(2025, 3, 31), date(2024, 2, 29), date(2025, 5, 30),
           date(2025, 3, 10)]


def exact_days(s):
    month, year = moved(s, -1), moved(s, -12)
    later = moved(s, 1)
    return [("the day before the year", year - ONE), ("the first day of the year", year),
            ("the second day of the year", year + ONE), ("the last day of the half year",
             moved(s, -6)), ("the day before the month", month - ONE),
            ("the first day of the month", month), ("the thirtieth day before",
             s - timedelta(days=30)), ("the day before", s - ONE), ("the day itself", s),
            ("the day after", s + ONE), ("two weeks after", s + timedelta(days=14)),
            ("the last day of the next month", later), ("the day after it", later + ONE)]


def partial_days(s):
    return [("some day of the month", f"{s:%Y-%m}"), ("some day of the year", f"{s:%Y}"),
            ("some day of the month before", f"{s - timedelta(days=s.day):%Y-%m}"),
            ("no day", "unknown"), ("by the day before", {"by": f"{s - ONE}"}),
            ("by the day a year before", {"by": f"{moved(s, -12)}"}),
            ("after the day", {"after": f"{s}"}),
            ("after the day a month before", {"after": f"{moved(s, -1)}"})]


def forms(kind, path, number, anchors, record):
    body = MILESTONES + "inclusion criteria\n"
    texts = windows(*[ANCHORS[0]] * 4)
    for n, (text, _, _) in enumerate(texts, 1):
        rule = f"any surgery {text}" if kind == "event" else f"surgery date {text}"
        body += f"  A{n} | {text[0].upper()}{text[1:]}\n    {rule}\n"
    body += ("data\n  surgery: event | Surgery\n" if kind == "event"
             else "data\n  surgery date: date | Date of surgery\n")
    f = File(path, number, SCRIPT, f"Every form of window, of an item that is {record[0]}.", body)
    for s in anchors:
        c, d = s - timedelta(days=10), moved(s, 4)
        end = FAR if kind == "date" else d
        milestones = {"consent": f"{c}", "screening": f"{s}", "day 0": f"{d}"}
        for name, on in [(n, f"{x}") for n, x in exact_days(s)] + partial_days(s):
            first, last = possible(on, d, end)
            verdicts = {f"A{n}": inclusion(holds(first, last, start, end))
                        for n, (_, start, end) in enumerate(windows(c, s, d, end), 1)}
            exact = first == last
            f.add(f"screening {s}, {name}", ["W1", "W2"] if exact else ["W3", "V5"],
                  record[1](on, d), verdicts,
                  "It can have been " + said(first, last),
                  outcome(verdicts), asOf=f"{d}", milestones=milestones)
    f.write()


def said(first, last):
    if first == last:
        return f"on {first} only."
    if first == LONG_AGO:
        return f"on any day up to {last}."
    return f"from {first} on." if last == FAR else f"from {first} to {last}."


def entry(on, d):
    return {"surgery": {"entries": [{"on": on}], "complete": {"since": "ever", "on": f"{d}"}}}


def value(on, d):
    return {"surgery date": [{"value": on, "on": f"{d}"}]}


def without_a_day():
    """No window can be counted from a milestone without a day (W6)."""
    body = MILESTONES + "inclusion criteria\n"
    texts = windows(*[ANCHORS[0]] * 4)
    for n, (text, _, _) in enumerate(texts, 1):
        body += f"  A{n} | {text[0].upper()}{text[1:]}\n    any surgery {text}\n"
    body += "data\n  surgery: event | Surgery\n"
    f = File("windows/without-a-day", 723, SCRIPT, "Windows that are counted from no day.", body)
    none = {"surgery": {"entries": [], "complete": {"since": "ever", "on": "2025-03-10"}}}
    for name, given in (("not recorded", {"consent": "2025-03-03", "day 0": "2025-03-10"}),
                        ("recorded as unknown", {"consent": "2025-03-03", "screening": "unknown",
                                                 "day 0": "2025-03-10"})):
        for what, data in (("an entry", entry("2025-03-05", "2025-03-10")), ("no entry", none)):
            verdicts = {f"A{n}": "UNKNOWN" for n in range(1, len(texts) + 1)}
            f.add(f"screening {name}, {what}", ["W6"], data, verdicts,
                  "The day of screening is unknown, and so is everything counted from it.",
                  outcome(verdicts), milestones=given)
    f.write()


def up_to_a_planned_day():
    """What has passed needs a statement of not longer ago than the item says (H4, T6)."""
    body = MILESTONES + """exclusion criteria
  E1 | Live vaccine within 4 weeks before the first dose
    any live vaccine within 4 weeks before day 0
  E2 | Surgery within 1 month before the first dose
    any surgery within 1 month before day 0

data
  live vaccine: event | Live vaccine
    asked again after 7 days
  surgery: event | Surgery
"""
    f = File("windows/up-to-a-planned-day", 724, SCRIPT,
             "A window that ends on a planned day, asked of what has passed.", body)
    for as_of, planned in ((date(2025, 3, 10), date(2025, 3, 31)),
                           (date(2024, 2, 29), date(2024, 3, 29))):
        for back in (0, 1, 7, 8):
            stated = as_of - back * ONE
            for name, on in (("nothing", None), ("in both windows", planned - 25 * ONE),
                             ("on the first day of 4 weeks", planned - 28 * ONE),
                             ("the day before the 4 weeks", planned - 29 * ONE),
                             ("on the first day of the month", moved(planned, -1)),
                             ("the day before the month", moved(planned, -1) - ONE)):
                if on is not None and on > stated:
                    continue
                verdicts = {}
                for label, first, serves in (("E1", planned - 28 * ONE, back <= 7),
                                             ("E2", moved(planned, -1), back == 0)):
                    inside = on is not None and first <= on <= planned
                    verdicts[label] = "FAILED" if inside else "PASSED" if serves else "UNKNOWN"
                entries = [{"on": f"{on}"}] if on else []
                history = {"entries": entries, "complete": {"since": "ever", "on": f"{stated}"}}
                result = outcome(verdicts)
                decided = result != "UNDETERMINED"
                f.add(f"asked {back} days ago, day 0 {planned}, {name}", ["H4", "T6", "W2"],
                      {"live vaccine": history, "surgery": history}, verdicts,
                      "A vaccine may be asked of up to 7 days ago, surgery must be asked today.",
                      result, asOf=f"{as_of}", expect={"provisional": True} if decided else {},
                      milestones={"consent": f"{as_of - 3 * ONE}",
                                  "screening": f"{as_of - 2 * ONE}",
                                  "day 0": {"planned": f"{planned}"}})
    f.write()


def main():
    forms("event", "windows/of-an-event", 721, ANCHORS[:4],
          ("an event", entry))
    forms("date", "windows/of-a-date", 722, ANCHORS[2:], ("a date", value))
    without_a_day()
    up_to_a_planned_day()


if __name__ == "__main__":
    main()
