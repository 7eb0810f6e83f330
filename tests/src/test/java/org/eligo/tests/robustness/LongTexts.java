package org.eligo.tests.robustness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Criteria files that hold one thing many times, with mistakes and without. */
final class LongTexts {
  private static final String HEAD =
      """
      protocol L-1 | Long
        version 1.0 dated 2025-01-01
      roles
        investigator | Investigator
      milestones
        consent | Informed consent
        screening | Screening
      """;
  private static final String CRITERIA = "inclusion criteria\n  I0 | Words\n    a\n";
  private static final String DATA =
      """
      data
        a: constant yes/no | A
        n: constant number | N
        m: measurement in mg | M
        c: constant one of red, blue | C
        drug: course | Drug
          kind: one of k, l | Kind
      """;

  private LongTexts() {}

  /** Every family with the file that has it so many times. */
  static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    addItems(all);
    addRules(all);
    addDeclarations(all);
    addMistakes(all);
    return all;
  }

  private static void addItems(Map<String, IntFunction<String>> all) {
    all.put("items", n -> criteria(many(n, "  I@ | Words\n    a\n")) + DATA);
    all.put(
        "items with times",
        n ->
            criteria(many(n, "  I@ | W\n    latest m within 28 days before screening >= @.5 mg\n"))
                + DATA);
    all.put(
        "parts of one item",
        n -> criteria("  I1 | W\n    any of\n" + many(n, "      p@ | P\n        a\n")) + DATA);
    all.put(
        "data", n -> HEAD + CRITERIA + DATA + many(n, "  item @: measurement in mg/dL | Item\n"));
    all.put(
        "data used",
        n ->
            criteria(many(n, "  I@ | W\n    item @ at screening > 1 mg\n"))
                + many(n, "data\n  item @: measurement in mg | I\n"));
    all.put(
        "definitions", n -> HEAD + CRITERIA + many(n, "define d @ | D\n  a and not a\n") + DATA);
    all.put(
        "definitions used at a time",
        n ->
            criteria(many(n, "  I@ | W\n    d @ at screening\n"))
                + many(n, "define d @ | D\n  m > @ mg\n")
                + DATA);
    all.put(
        "one definition used",
        n -> criteria(many(n, "  I@ | W\n    d\n")) + "define d | D\n  a\n" + DATA);
    all.put(
        "cases",
        n ->
            HEAD
                + CRITERIA
                + DATA
                + many(n, "case c@ | C\n  as of 2025-03-01\n  a = yes\n  expect I0 PASSED\n"));
    all.put(
        "lists",
        n ->
            HEAD + CRITERIA + DATA + "lists\n" + many(n, "  list @ | L\n    entry @ [snomed @]\n"));
  }

  private static void addRules(Map<String, IntFunction<String>> all) {
    all.put(
        "entries of a list",
        n ->
            HEAD
                + CRITERIA
                + DATA
                + "lists\n  one | L\n"
                + many(n, "    entry @ (synonym @) [snomed @]\n"));
    all.put(
        "rows of a table",
        n -> HEAD + "table t: number by kind\n" + many(n, "  k = @\n") + CRITERIA + DATA);
    all.put(
        "choices and rows",
        n ->
            HEAD
                + "table t: number by kind\n"
                + many(n, "  k@ = @\n")
                + CRITERIA
                + "data\n  a: constant yes/no | A\n  drug: course | D\n    kind: one of k0"
                + many(n, ", k@")
                + " | K\n");
    all.put("cohorts", n -> HEAD + "cohorts\n" + many(n, "  c@ | C\n") + CRITERIA + DATA);
    all.put(
        "lists of criteria for cohorts",
        n ->
            HEAD
                + "cohorts\n"
                + many(n, "  c@ | C\n")
                + many(n, "inclusion criteria for c@\n  I@ | W\n    a\n")
                + DATA);
    all.put(
        "milestones",
        n ->
            "protocol L-1 | L\n  version 1.0 dated 2025-01-01\nmilestones\n"
                + many(n, "  m@ | M\n")
                + CRITERIA
                + DATA);
    all.put(
        "lines of a score",
        n -> HEAD + CRITERIA + "score s | S\n" + many(n, "  @ when n > @\n") + DATA);
    all.put("and", n -> rule("a" + many(n, " and a")));
    all.put("or of different comparisons", n -> rule("a" + many(n, " or n > @")));
    all.put("choices in a rule", n -> rule("c in (red" + many(n, ", blue") + ")"));
    all.put("alternatives in parentheses", n -> rule("a" + many(n, " and (a or n > @)")));
  }

  private static void addDeclarations(Map<String, IntFunction<String>> all) {
    all.put("wrapped lines", n -> rule("a" + many(n, "\n      and a")));
    all.put(
        "words that go on",
        n -> criteria("  I1 | W\n" + many(n, "     | words and more words\n") + "    a\n") + DATA);
    all.put("comments", n -> HEAD + CRITERIA + many(n, "# a comment of some words\n") + DATA);
    all.put("one long comment", n -> HEAD + CRITERIA + "# " + many(n, "word ") + "\n" + DATA);
    all.put("one long word", n -> rule("x".repeat(n)));
    all.put("blank lines", n -> HEAD + CRITERIA + "\n".repeat(n) + DATA);
    all.put(
        "unknown names",
        n ->
            criteria(many(n, "  I@ | W\n    item nr @ at screening > 1\n"))
                + DATA
                + many(n, "  item no @: number | I\n"));
    all.put("slips in clauses", n -> criteria(many(n, "  I@ | W\n    a\n    unlest a\n")) + DATA);
    all.put("mistakes in rules", n -> criteria(many(n, "  I@ | W\n    a and\n")) + DATA);
    all.put(
        "unclosed in many rules", n -> criteria(many(n, "  I@ | W\n    (a and (n > 1\n")) + DATA);
    all.put("unclosed in one rule", n -> rule("(".repeat(30) + "a" + many(n, " and (a")));
  }

  private static void addMistakes(Map<String, IntFunction<String>> all) {
    all.put("closed too often", n -> rule("a" + many(n, ") and a")));
    all.put("unknown sections", n -> HEAD + CRITERIA + DATA + many(n, "sectoin @\n  a\n"));
    all.put("the same label", n -> criteria(many(n, "  I1 | W\n    a\n")) + DATA);
    all.put("the same data", n -> HEAD + CRITERIA + DATA + many(n, "  a: number | A\n"));
    all.put(
        "nearly the same names",
        n -> HEAD + CRITERIA + DATA + many(n, "  name@: number | A\n  Name@: number | A\n"));
    all.put("hidden characters", n -> HEAD + CRITERIA + many(n, "# x\u200by\n") + DATA);
    all.put("tabs", n -> HEAD + CRITERIA + many(n, "\t# x\n") + DATA);
    all.put("quotes that stay open", n -> criteria(many(n, "  I@ | W\n    \"a\n")) + DATA);
    all.put(
        "other criteria",
        n ->
            criteria("  I0 | W\n    a\n" + many(n, "  J@ | W\n    criterion I0 is passed\n"))
                + DATA);
    all.put("long names", n -> HEAD + CRITERIA + DATA + "  " + many(n, "word") + ": number | W\n");
    all.put(
        "names of many words",
        n -> HEAD + CRITERIA + DATA + "  x" + many(n, " word") + ": number | W\n");
  }

  private static String criteria(String items) {
    return HEAD + "inclusion criteria\n" + items;
  }

  private static String rule(String rule) {
    return criteria("  I1 | Words\n    " + rule + "\n") + DATA;
  }

  /** The text so many times, with its number for {@code @}. */
  private static String many(int n, String text) {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= n; i++) {
      many.append(text.replace("@", Integer.toString(i)));
    }
    return many.toString();
  }
}
