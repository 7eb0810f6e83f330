package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eligo.dsl.internal.parser.GrammarUse;
import org.eligo.dsl.internal.parser.ParserWords;

/** The sections of a file that hold rules. */
final class DrawnRules {
  private static final List<String> REMARKS = ParserWords.remarks();
  private static final int STEPS = 4;
  private static final int DEEPEST = 3;

  private final LineForms forms;
  private final Phrases phrases;
  private final DrawnDeclarations words;
  private final Random random;
  private final boolean whole;
  private Set<String> taken = Set.of();

  DrawnRules(
      LineForms forms, Phrases phrases, DrawnDeclarations words, Random random, boolean whole) {
    this.forms = forms;
    this.phrases = phrases;
    this.words = words;
    this.random = random;
    this.whole = whole;
  }

  private int deeper(int indent) {
    return indent + 1 + random.nextInt(STEPS);
  }

  private String said(int none) {
    return words.words(none);
  }

  Sheet criteria(String heading, int items) {
    Sheet sheet = new Sheet(random);
    sheet.add(List.of(heading + said(1), heading), Set.of());
    int indent = deeper(0);
    for (int i = 1; i <= items; i++) {
      sheet.nextGroup();
      if (random.nextInt(5) == 0) {
        heading(sheet, indent);
      }
      sheet.nextGroup();
      sheet.add(" ".repeat(indent) + "I" + i + said(0) + (random.nextInt(9) == 0 ? " |" : ""));
      body(sheet, deeper(indent), 0);
    }
    return sheet;
  }

  private void heading(Sheet sheet, int indent) {
    String before = " ".repeat(indent) + "heading";
    sheet.add(List.of(before + said(1), before + " | Words", ""), Set.of());
    int below = deeper(indent);
    if (random.nextInt(3) == 0) {
      sheet.add(List.of(" ".repeat(below) + "at  screening", ""), Set.of());
    }
    if (random.nextInt(3) == 0) {
      List<String> condition = phrases.next("ruleLine");
      condition = new ArrayList<>(condition);
      condition.addAll(0, List.of("applies", "when"));
      clause(sheet, below, condition);
    }
  }

  /** A rule, its clauses, and what stands below them. */
  private void body(Sheet sheet, int indent, int depth) {
    List<String> rule = rule();
    rule(sheet, indent, "", rule, depth > 0);
    if (GrammarUse.endsInOutline(String.join(" ", rule))) {
      boolean inColumn = random.nextInt(3) == 0 && rule.getLast().equals("of");
      members(sheet, inColumn ? indent : deeper(indent), depth + 1);
    }
    int column = random.nextInt(4) == 0 ? deeper(indent) : indent;
    while (random.nextInt(3) == 0 || (depth == 0 && phrases.kept("clauseLine") > 0)) {
      List<String> clause = phrases.next("clauseLine");
      clause(sheet, column, clause);
    }
    while (random.nextInt(4) == 0) {
      String remark = REMARKS.get(random.nextInt(REMARKS.size()));
      sheet.add(List.of(" ".repeat(column) + remark + said(0), ""), Set.of());
    }
    if (depth == 0 && random.nextInt(8) == 0) {
      sheet.add(List.of(" ".repeat(indent) + "part | Explained", ""), Set.of());
      rule(sheet, deeper(indent), "", List.of("sex", "is", "female"), true);
    }
    if (random.nextInt(6) == 0) {
      sheet.add(List.of(" ".repeat(indent) + "closing" + said(0), ""), Set.of());
    }
  }

  private List<String> rule() {
    boolean known = phrases.kept("ruleLine") == 0 && random.nextInt(whole ? 2 : 4) == 0;
    if (known) {
      LineForms.Drawn drawn = forms.draw("condition", random);
      taken = drawn.forms();
      return List.of(drawn.plain().split(" +", -1));
    }
    taken = Set.of();
    return random.nextInt(6) == 0 ? phrases.nextLong() : phrases.next("ruleLine");
  }

  /** A rule; if it {@code may} be left out, nothing is the last that stands in its place. */
  private void rule(Sheet sheet, int indent, String dash, List<String> rule, boolean may) {
    String before = " ".repeat(indent) + dash;
    List<String> texts = new ArrayList<>();
    if (!rule.isEmpty()) {
      String plain = String.join(" ", rule);
      boolean bare = random.nextInt(4) == 0 && !plain.startsWith("assumes");
      String reason = bare ? "" : Phrases.reason(plain);
      boolean wraps = reason.isEmpty() && !GrammarUse.endsInOutline(plain);
      texts.add(before + phrases.spaced(rule, indent + dash.length(), wraps) + reason);
      texts.add(before + plain + reason);
    }
    if (whole) {
      texts.add(before + forms.draw("condition", random).plain());
    }
    texts.add(before + "sex is female");
    texts.addAll(may ? List.of("") : List.of());
    sheet.add(texts, taken);
    taken = Set.of();
  }

  private void clause(Sheet sheet, int indent, List<String> clause) {
    String plain = String.join(" ", clause);
    if (plain.isEmpty()) {
      return;
    }
    String before = " ".repeat(indent);
    String behind = Phrases.reason(plain);
    boolean outline = GrammarUse.endsInOutline(plain);
    boolean carries = !plain.matches("(applies to|later|retest|checked).*");
    if (behind.isEmpty() && carries && random.nextBoolean()) {
      behind =
          random.nextBoolean() ? said(0) : "\n" + " ".repeat(indent + 2) + "| on the next line";
    }
    String spaced = phrases.spaced(clause, indent, !outline);
    sheet.add(
        List.of(
            before + spaced + behind,
            before + plain + behind,
            before + plain + Phrases.reason(plain),
            ""),
        Set.of());
    if (outline) {
      conditions(sheet, deeper(indent));
    }
  }

  /** The parts of a list that ends a clause. */
  private void conditions(Sheet sheet, int indent) {
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      List<String> rule = rule();
      if (random.nextInt(3) > 0 && Phrases.reason(String.join(" ", rule)).isEmpty()) {
        rule(sheet, indent, "- ", rule, true);
      } else {
        sheet.add(List.of(" ".repeat(indent) + "-" + said(0), ""), Set.of());
        rule(sheet, deeper(indent), "", rule, true);
      }
    }
  }

  private void members(Sheet sheet, int indent, int depth) {
    for (int i = 0; i < random.nextInt(1, 4); i++) {
      String label = " ".repeat(indent) + (char) ('a' + i);
      if (depth >= DEEPEST || random.nextInt(3) == 0) {
        rule(sheet, indent, random.nextBoolean() ? "- " : "-  ", rule(), true);
      } else if (random.nextInt(4) == 0) {
        sheet.add(List.of(label, label + " | Words", ""), Set.of());
        sheet.add(List.of(" ".repeat(indent + STEPS) + "all of", ""), Set.of());
        members(sheet, indent + STEPS + 1, depth + 1);
      } else {
        String line = random.nextBoolean() ? " ".repeat(indent) + "-" : label;
        sheet.add(List.of(line + said(0), ""), Set.of());
        body(sheet, deeper(indent), depth + 1);
      }
    }
  }

  Sheet define() {
    Sheet sheet = new Sheet(random);
    int number = random.nextInt(90);
    boolean value = random.nextBoolean();
    String heading = "define  drawn " + number + (value ? " in  number" : "");
    sheet.add(List.of(heading + said(whole ? 0 : 2), heading + " | W"), Set.of());
    int indent = deeper(0);
    if (!value) {
      List<String> rule = rule();
      rule(sheet, indent, "", rule, false);
      if (GrammarUse.endsInOutline(String.join(" ", rule))) {
        members(sheet, deeper(indent), 1);
      }
      return sheet;
    }
    List<String> rule = new ArrayList<>(phrases.next("ruleLine"));
    String plain = " ".repeat(indent) + String.join(" ", rule);
    String spaced = " ".repeat(indent) + phrases.spaced(rule, indent, true);
    String last = " ".repeat(indent) + "2 * " + random.nextInt(9);
    sheet.add(rule.isEmpty() ? List.of(last) : List.of(spaced, plain, last), Set.of());
    return sheet;
  }

  Sheet score() {
    Sheet sheet = new Sheet(random);
    sheet.add(List.of("score stroke risk" + said(2), "score stroke risk | W"), Set.of());
    int indent = deeper(0);
    sheet.add(" ".repeat(indent) + "1");
    for (int i = Math.max(random.nextInt(3), phrases.kept("scoreLine")); i > 0; i--) {
      points(sheet, indent, phrases.next("scoreLine"));
    }
    if (random.nextBoolean()) {
      sheet.nextGroup();
      sheet.add(List.of(" ".repeat(indent) + "first of" + said(2), ""), Set.of());
      int below = deeper(indent);
      for (int i = random.nextInt(4); i > 0; i--) {
        sheet.add(List.of(" ".repeat(below) + "2 when sex  is female" + said(3), ""), Set.of());
      }
      while (random.nextInt(3) > 0) {
        points(sheet, below, phrases.next("scoreLine"));
      }
      sheet.add(List.of(" ".repeat(below) + "0  otherwise" + said(4), ""), Set.of());
    }
    return sheet;
  }

  private void points(Sheet sheet, int indent, List<String> points) {
    String before = " ".repeat(indent);
    String plain = String.join(" ", points);
    if (plain.endsWith("otherwise")) {
      sheet.add(List.of(before + "first  of" + said(3), ""), Set.of());
      int below = deeper(indent);
      sheet.add(List.of(" ".repeat(below) + "1 when sex  is female" + said(3), ""), Set.of());
      before = " ".repeat(below);
    }
    String behind = said(4);
    if (!plain.isEmpty()) {
      sheet.add(
          List.of(
              before + phrases.spaced(points, indent, behind.isEmpty()) + behind,
              before + plain + behind,
              ""),
          Set.of());
    }
  }
}
