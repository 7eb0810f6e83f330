package org.eligo.tests.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Criteria files in which one construct is nested, chained or left open as often as asked. */
final class DeepTexts {
  private static final String HEAD =
      """
      protocol D-1 | Deep
        version 1.0 dated 2025-01-01
      milestones
        consent | Informed consent
        screening | Screening
      """;
  private static final String DATA =
      """
      data
        a: constant yes/no | A
        n: constant number | N
        c: constant one of red, blue | C
        day: constant date | Day
        drug: course | Drug
          kind: one of k, l | Kind
          dose: measurement in mg | Dose
        eGFR: measurement in mL/min | eGFR
          place laboratory
      """;

  private DeepTexts() {}

  /** Every pattern with the file that has it so many times. */
  static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    rules().forEach((name, rule) -> all.put(name, n -> ofRule(rule.apply(n))));
    all.put("any of in any of", n -> items(n, "any of", false));
    all.put("any of in any of, unclosed", n -> items(n, "any of", true));
    all.put("labels below labels", DeepTexts::labels);
    all.put("definition of a definition", n -> definitions(n, false));
    all.put("definition of a definition, circle", n -> definitions(n, true));
    all.put("value of a value", DeepTexts::values);
    all.put("definition in a score", DeepTexts::scores);
    all.put("criterion is passed", DeepTexts::criteria);
    all.put("case like case", DeepTexts::cases);
    all.put("table rows", DeepTexts::rows);
    all.put("choices", n -> HEAD + "data\n  c: one of k" + counted(", k", n) + "\n");
    all.put("milestones one from another", DeepTexts::milestones);
    all.put("support of a support", DeepTexts::supports);
    all.put("columns", n -> HEAD + " ".repeat(n) + "x\n");
    all.put("bars that go on", n -> rule("a") + "    | w\n".repeat(n));
    all.put("clauses", n -> rule("a\n" + "    applies when a\n".repeat(n)));
    return all;
  }

  /** Those of them that are one rule, with the rule alone. */
  static Map<String, IntFunction<String>> rules() {
    Map<String, IntFunction<String>> rules = new LinkedHashMap<>();
    rules.put("( )", n -> "(".repeat(n) + "a" + ")".repeat(n));
    rules.put("( unclosed", n -> "(".repeat(n) + "a");
    rules.put(") alone", n -> "a" + ")".repeat(n));
    rules.put("not", n -> "not ".repeat(n) + "a");
    rules.put("not (", n -> "not (".repeat(n) + "a" + ")".repeat(n));
    rules.put("( of a value", n -> "(".repeat(n) + "n" + ")".repeat(n) + " >= 1");
    rules.put("where", n -> "any drug ever where ".repeat(n) + "kind is k");
    rules.put("where (", n -> "any drug ever where (".repeat(n) + "kind is k" + ")".repeat(n));
    rules.put("has", n -> "every drug ever has ".repeat(n) + "kind is k");
    rules.put("lesser of", n -> "lesser of (1, ".repeat(n) + "n" + ")".repeat(n) + " > 1");
    rules.put("lesser of unclosed", n -> "n > " + "lesser of (1, ".repeat(n) + "1");
    rules.put(
        "when otherwise", n -> "n > " + "(1 when a, otherwise ".repeat(n) + "2" + ")".repeat(n));
    rules.put(
        "when in when", n -> "n > " + "(".repeat(n) + "1" + " when a, otherwise 2)".repeat(n));
    rules.put("ln", n -> "ln ".repeat(n) + "n > 1");
    rules.put("ln (", n -> "ln (".repeat(n) + "n" + ")".repeat(n) + " > 1");
    rules.put("square root of", n -> "square root of ".repeat(n) + "n > 1");
    rules.put("^", n -> "n" + " ^ n".repeat(n) + " > 1");
    rules.put("minus", n -> "n > " + "- ".repeat(n) + "1");
    rules.put("and", n -> "a" + " and a".repeat(n));
    rules.put("or", n -> "a" + " or a".repeat(n));
    rules.put("and (or)", n -> "a" + " and (a or a)".repeat(n));
    rules.put("+", n -> "n" + " + n".repeat(n) + " > 1");
    rules.put("-", n -> "n" + " - n".repeat(n) + " > 1");
    rules.put("*", n -> "n" + " * n".repeat(n) + " > 1");
    rules.put("/", n -> "n" + " / n".repeat(n) + " > 1");
    rules.put(">", n -> "n" + " > n".repeat(n));
    rules.put("between and", n -> "n" + " between 1 and 2".repeat(n));
    rules.put("in the list", n -> "c in (red" + ", blue".repeat(n) + ")");
    rules.put("any of (", n -> "any of (" + "a, ".repeat(n) + "a)");
    rules.put("drug or drug", n -> "any drug" + " or drug".repeat(n) + " ever");
    rules.put("date of", n -> "date of ".repeat(n) + "latest drug before consent");
    rules.put("within", n -> "a" + " within 4 weeks before screening".repeat(n));
    rules.put("quotes", n -> "\"".repeat(n));
    rules.put("digits", n -> "n > " + "9".repeat(n));
    rules.put("[", n -> "n > 1 " + "[".repeat(n));
    rules.put("words", n -> "x ".repeat(n));
    rules.put("signs", n -> "\u2264".repeat(n));
    rules.put("in (day)", n -> "any drug before " + "(".repeat(n) + "day" + ")".repeat(n));
    return rules;
  }

  private static String ofRule(String rule) {
    return rule(rule) + DATA;
  }

  private static String rule(String rule) {
    return HEAD + "inclusion criteria\n  I1 | Words\n    " + rule + "\n";
  }

  private static String counted(String word, int n) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(word).append(i);
    }
    return text.toString();
  }

  private static String items(int depth, String outline, boolean unclosed) {
    StringBuilder text = new StringBuilder(HEAD + "inclusion criteria\n  I1 | Words\n");
    // Blanks alone would make the file larger than it may be.
    int levels = Math.min(depth, 700);
    for (int i = 0; i < levels; i++) {
      text.repeat(' ', 4 + 4 * i).append(outline).append('\n');
      text.repeat(' ', 6 + 4 * i).append("p | P\n").repeat(' ', 8 + 4 * i).append("a\n");
      text.repeat(' ', 6 + 4 * i).append("q | Q\n");
    }
    text.repeat(' ', 4 + 4 * levels).append(unclosed ? "" : "a").append('\n');
    return text + DATA;
  }

  private static String labels(int depth) {
    StringBuilder text = new StringBuilder(HEAD + "inclusion criteria\n");
    for (int i = 0; i < Math.min(depth, 1_900); i++) {
      text.repeat(' ', 2 + i).append("a | w\n");
    }
    return text + DATA;
  }

  private static String definitions(int n, boolean circle) {
    StringBuilder text = new StringBuilder(rule("d0"));
    for (int i = 0; i < n; i++) {
      text.append("define d").append(i).append(" | D\n  d").append(i + 1).append('\n');
    }
    return text.append("define d").append(n).append(" | D\n  ").append(circle ? "d0" : "a")
        + "\n"
        + DATA;
  }

  private static String values(int n) {
    StringBuilder text = new StringBuilder(rule("d0 > 1"));
    for (int i = 0; i < n; i++) {
      text.append("define d")
          .append(i)
          .append(" in number | D\n  d")
          .append(i + 1)
          .append(" + 1\n");
    }
    return text.append("define d")
        .append(n)
        .append(" in number | D\n  n\n")
        .append(DATA)
        .toString();
  }

  private static String scores(int n) {
    StringBuilder text = new StringBuilder(rule("s0 > 1"));
    for (int i = 0; i < n; i++) {
      text.append("score s").append(i).append(" | S\n  1 when s").append(i + 1).append(" > 1\n");
    }
    return text.append("score s").append(n).append(" | S\n  1 when a\n").append(DATA).toString();
  }

  private static String criteria(int n) {
    StringBuilder text = new StringBuilder(HEAD + "inclusion criteria\n");
    for (int i = 0; i < n; i++) {
      text.append("  I")
          .append(i)
          .append(" | W\n    criterion I")
          .append(i + 1)
          .append(" is passed\n");
    }
    return text.append("  I").append(n).append(" | W\n    a\n").append(DATA).toString();
  }

  private static String cases(int n) {
    StringBuilder text = new StringBuilder(ofRule("a"));
    text.append("case c").append(n).append(" | W\n  as of 2025-03-01\n  a = yes\n");
    for (int i = n - 1; i >= 0; i--) {
      text.append("case c")
          .append(i)
          .append(" like c")
          .append(i + 1)
          .append(" | W\n  expect I1 PASSED\n");
    }
    return text.toString();
  }

  private static String rows(int n) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add("  k = " + i + "\n");
    }
    return rule("any drug ever where dose > 1 mg")
        + "table t: number by kind\n"
        + String.join("", rows)
        + DATA;
  }

  private static String milestones(int n) {
    StringBuilder text =
        new StringBuilder(
            "protocol D-1 | D\n  version 1.0 dated 2025-01-01\nmilestones\n  m0 | M\n");
    for (int i = 1; i <= n; i++) {
      text.append("  m").append(i).append(": from day 1 to m").append(i - 1).append(" | M\n");
    }
    return text.append("inclusion criteria\n  I1 | W\n    a\n").append(DATA).toString();
  }

  private static String supports(int n) {
    StringBuilder text = new StringBuilder(rule("e0 at screening > 1") + "data\n");
    for (int i = 0; i < n; i++) {
      text.append("  e").append(i).append(": number | E\n");
      text.append("    counts only without e")
          .append(i + 1)
          .append(" within 7 days before its date\n");
    }
    return text.append("  e").append(n).append(": number | E\n").toString();
  }
}
