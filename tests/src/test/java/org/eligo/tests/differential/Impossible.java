package org.eligo.tests.differential;

import java.util.List;

/** What the records of the plan would allow and the checker never lets through, with the reason. */
final class Impossible {
  private static final String WHERE =
      "(Condition\\.EntryTest\\.test|DateExpr\\.EntryDay\\.test"
          + "|HistoryQuery\\.otherThan|HistoryQuery\\.where|ResultQuery\\.where)";
  private static final String CLAUSE = "Item\\.(Consult\\.when|excuses|guard|rule)";
  private static final String PLACE =
      "("
          + WHERE
          + "|"
          + CLAUSE
          + "|Condition\\.(And|Or)\\.parts|Condition\\.Not\\.part"
          + "|Condition\\.SameSample\\.test|Value\\.When\\.condition)";
  private static final String OF_RESULTS = "Condition\\.(ResultTest|Known|CountResults)\\.test";

  private static final List<Never> NEVER =
      List.of(
          new Never(
              "CalendarAmount\\.Clock\\.written=(MONTHS|YEARS|MINUTES|WEEKS)"
                  + "|CalendarAmount\\.Days\\.written=(MINUTES|HOURS|MONTHS|YEARS)"
                  + "|CalendarAmount\\.Months\\.written=(MINUTES|HOURS|DAYS|WEEKS)",
              "the amounts refuse these units, or no drawn length is written in them"),
          new Never(
              "Condition\\.Includes\\.comparator=(ABOVE|BELOW|EQUAL)"
                  + "|Condition\\.Lasting\\.comparator=EQUAL",
              "there are no words for it"),
          new Never(
              "(?!Item\\.rule)(" + PLACE + "|" + OF_RESULTS + ") > Condition\\.(Hole|Question)",
              "a question is the whole rule of its item"),
          new Never(
              PLACE + " > Condition\\.RangeTest", "a range is asked of the result of a test only"),
          new Never(
              "(?!Condition\\.Not\\.part)(" + PLACE + "|" + OF_RESULTS + ") > Condition\\.NotDone",
              "it is the guard of members that may drop out, turned round"),
          new Never(
              "Condition\\.Compare\\.left > Value\\.(StatedLimit|ThisLimit)"
                  + "|Condition\\.Compare\\.right > Value\\.This",
              "the result stands on the left and its limit on the right"),
          new Never(
              "Condition\\.(CountEntries|CountResults)\\.apart > Length\\.(Extreme|Lookup|Measured)"
                  + "|Condition\\.Lasting\\.length > Length\\.(Extreme|Lookup|Measured)",
              "it is a plain length"),
          new Never(
              OF_RESULTS
                  + " > Condition\\.(CohortIn|Count.*|CriterionPassed|DateIn.*|Defined|EntryTest"
                  + "|Exists|Group|Known|Lasting|Or|ResultTest|SameSample|Steady)",
              "one comparison is asked of a result"),
          new Never(
              "Condition\\.DateIn(Season|Window)\\.date > DateExpr\\.(Literal|Shifted|StageDay)"
                  + "|(DateExpr\\.Shifted\\.base|EntryTime\\.OngoingAt\\.day|Value\\.Age\\.at)"
                  + " > DateExpr\\.Shifted"
                  + "|(DateExpr\\.Shifted\\.base|EntryTime\\.OngoingAt\\.day|Window\\.Edge\\.date)"
                  + " > DateExpr\\.StageDay",
              "a day that is asked about has a name, and only an edge of a window is moved"),
          new Never(
              "Condition\\.(Includes|MemberOf)\\.value > Value\\.(?!This$|Field$).*",
              "a choice is that of a result or of a field"),
          new Never(
              "(Condition\\.Question\\.time|Condition\\.SameSample\\.time) > ResultTime\\.Valid"
                  + "|ResultTime\\.Valid\\.length > CalendarAmount\\.Clock",
              "`valid` belongs to items and counts whole days"),
          new Never(
              "Condition\\.SameSample\\.test > Condition\\.(?!And$|Or$|Compare$).*",
              "it compares numbers"),
          new Never(
              "Item\\.(Consult\\.when|excuses|guard) > Condition\\.(Includes|MemberOf)",
              "a choice of an item is asked of a result"),
          new Never(
              "(Condition\\.Or\\.parts|Value\\.When\\.condition) > Condition\\.Group",
              "an outline ends a rule or a clause"),
          new Never(
              "Length\\.Measured\\.days > Value\\.(Age|DefinedValue|Function|Lookup|Number"
                  + "|Power|ResultValue|StatedLimit|This|ThisLimit|Total|When)",
              "a length is made of fields"),
          new Never(
              "Value\\.(?!Convert).* > Value\\.(StatedLimit|This)"
                  + "|Value\\.(?!Arithmetic\\.right).* > Value\\.ThisLimit",
              "a result and its limits are compared, not calculated with"),
          new Never(
              "Value\\.Convert\\.value > Value\\.(Age|Convert|Function|Power|StatedLimit|This)",
              "these have no unit, or have it already"));

  /** A pattern of constructs or pairs that never come, and why. */
  record Never(String pattern, String why) {}

  private Impossible() {}

  static boolean construct(String construct) {
    return matches(construct);
  }

  static boolean pair(String pair) {
    return matches(pair);
  }

  /** All of them. */
  static List<Never> all() {
    return NEVER;
  }

  private static boolean matches(String text) {
    return NEVER.stream().anyMatch(n -> text.matches(n.pattern()));
  }
}
