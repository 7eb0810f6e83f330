package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Source;

/**
 * Criteria files by chance, written by the law but in odd layouts: sections in any order, any step
 * of indentation, blanks, wrapped rules, comments and line ends anywhere. File number {@code n} is
 * always the same, whichever files were made before it.
 */
final class RandomFiles {
  private static final int TRIES = 60;
  private static final List<String> TYPES =
      List.of(
          "yes/no",
          "constant date",
          "number",
          "measurement in mg/dL [loinc 1-2,snomed 3]",
          "one of A,B , \"C, D\"",
          "text",
          "event",
          "course",
          "judgement by investigator");
  private static final List<String> CASE_LINES =
      List.of(
          "as of 2025-03-10",
          "stage screening",
          "day 0=planned 2025-04-01",
          "platelets = 80,000 /uL on 2024-12-20 at screening (normal 30  to 180)",
          "sex = not asked",
          "malignancy = none ever,complete on 2025-01-01",
          "malignancy=from 2024-01-01 to 2024-06-01 {class = other,half life=3 days}",
          "I4 = yes  by investigator on 2025-01-05",
          "expect I1 FAILED",
          "expect I2 UNKNOWN missing platelets,  sex",
          "expect NOT_ELIGIBLE for SLE");
  private static final List<String> OPTIONS =
      List.of(
          "may be reported as  positive or negative",
          "place laboratory",
          "may be negative",
          "formerly \"old,  name\"",
          "grade:one of I ,II | Grade");

  private final GrammarWalk walk;
  private final Map<String, Integer> kinds = new TreeMap<>();
  private Random random = new Random(0);

  RandomFiles(GrammarWalk walk) {
    this.walk = walk;
  }

  /** How often each kind of line and section was written. */
  Map<String, Integer> kinds() {
    return kinds;
  }

  /** The file of a number. */
  String file(long number) {
    random = new Random(number * 0x9E3779B97F4A7C15L);
    List<String> sections = new ArrayList<>();
    sections.add(header());
    sections.add(names("cohorts", "SLE", "IIM", "long name"));
    sections.add(names("roles", "investigator", "medical monitor"));
    sections.add(names("milestones", "screening:  from day -28 to day 0", "day 0", "consent"));
    sections.add(data());
    sections.add(criteria("inclusion criteria for SLE,IIM|Words"));
    sections.add(criteria("exclusion criteria"));
    sections.add(define());
    sections.add(caseSection());
    if (random.nextBoolean()) {
      sections.add(score());
    }
    if (random.nextBoolean()) {
      sections.add(periods());
    }
    if (random.nextBoolean()) {
      Collections.shuffle(sections, random);
    }
    String text = String.join("", sections);
    text = random.nextInt(8) == 0 ? "\uFEFF" + text : text;
    text = random.nextInt(8) == 0 ? "# Head.\n\n" + text : text;
    text = random.nextInt(8) == 0 ? text.stripTrailing() : text;
    return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private String header() {
    kind("section protocol");
    return line(0, "protocol  T-1|Title")
        + line(2, "version 1.0  dated 2025-01-01")
        + line(2, "note|A note")
        + line(2, "registry   | R");
  }

  private String names(String heading, String... names) {
    kind("section " + heading);
    StringBuilder text = new StringBuilder(line(0, heading));
    int step = step();
    for (String name : names) {
      text.append(line(step, random.nextBoolean() ? name : name + " |  Words"));
    }
    return text.toString();
  }

  private String data() {
    kind("section data");
    StringBuilder text = new StringBuilder(line(0, "data"));
    int step = step();
    List<String> names = List.of("platelets", "sex", "malignancy", "größe", "a, b (plural c)");
    for (String name : names) {
      String type = TYPES.get(random.nextInt(TYPES.size()));
      kind("type " + type.split("[ \\[]", 2)[0]);
      text.append(line(step, name + (random.nextBoolean() ? ": " : "  :") + type + words()));
      while (random.nextInt(3) == 0) {
        text.append(line(2 * step, OPTIONS.get(random.nextInt(OPTIONS.size()))));
      }
      if (random.nextInt(3) == 0) {
        text.append(phrase("optionLine", 2 * step, "", "data\n a: number\n  ", false));
      }
    }
    return text.toString();
  }

  private String criteria(String heading) {
    kind("section " + heading.split(" ", 2)[0]);
    StringBuilder text = new StringBuilder(line(0, heading));
    int step = step();
    for (int i = 1; i < 4; i++) {
      if (random.nextInt(5) == 0) {
        kind("heading");
        text.append(line(step, "heading|Words of a heading"));
      }
      text.append(line(step, "I" + i + words() + (random.nextInt(4) == 0 ? " |" : "")));
      text.append(body(2 * step, step, 0));
    }
    return text.toString();
  }

  private String body(int indent, int step, int depth) {
    StringBuilder text = new StringBuilder();
    if (depth < 2 && random.nextInt(3) == 0) {
      kind("outline");
      List<String> outlines = List.of("all of", "any  of", "at least 1 of");
      text.append(line(indent, outlines.get(random.nextInt(3))));
      int members = indent + (random.nextBoolean() ? step : 0);
      for (int i = 0; i < 2; i++) {
        if (random.nextBoolean()) {
          kind("member with words");
          text.append(line(members, (char) ('a' + i) + "|Part"));
          text.append(body(members + step, step, depth + 1));
        } else {
          kind("member rule on the line");
          text.append(phrase("ruleLine", members, "- ", "inclusion criteria\n A | a\n  ", true));
        }
      }
    } else {
      text.append(phrase("ruleLine", indent, "", "inclusion criteria\n A | a\n  ", true));
    }
    while (random.nextInt(3) == 0) {
      String before = "inclusion criteria\n A | a\n  sex\n  ";
      text.append(phrase("clauseLine", indent, "", before, true));
    }
    if (random.nextInt(4) == 0) {
      kind("remark");
      text.append(line(indent, List.of("note", "unresolved", "see").get(random.nextInt(3)) + "|R"));
    }
    if (random.nextInt(4) == 0) {
      kind("closing");
      text.append(line(indent, "closing  | Words"));
      text.append(random.nextBoolean() ? line(indent + 3, "| that go on") : "");
    }
    return text.toString();
  }

  private String define() {
    kind("section define");
    return line(0, "define thing" + words())
        + phrase("ruleLine", step(), "", "define thing | w\n ", true);
  }

  private String score() {
    kind("section score");
    StringBuilder text = new StringBuilder(line(0, "score points | Points"));
    int step = step();
    for (int i = 0; i < 2; i++) {
      text.append(phrase("scoreLine", step, "", "score points | Points\n ", false));
    }
    if (random.nextBoolean()) {
      kind("first of");
      String before = "score points | Points\n first of | Words\n  1 when sex\n  ";
      String last = phrase("scoreLine", 2 * step, "", before, false);
      text.append(last.isEmpty() ? "" : line(step, "first of|W") + line(2 * step, "1 when sex"));
      text.append(last);
    }
    return text.toString();
  }

  private String periods() {
    kind("section periods");
    return line(0, "periods")
        + phrase("periodLine", step(), "run-in :", "periods\n run-in: ", false);
  }

  private String caseSection() {
    kind("section case");
    StringBuilder text = new StringBuilder(line(0, "case one like two|Words"));
    int step = step();
    for (String fact : CASE_LINES) {
      text.append(random.nextBoolean() ? line(step, fact) : "");
    }
    return text.toString();
  }

  /** A phrase of the grammar that the parser reads behind the given lines. */
  private String phrase(String rule, int indent, String prefix, String before, boolean wraps) {
    for (int i = 0; i < TRIES; i++) {
      GrammarWalk.Drawn drawn = walk.draw(rule, random);
      String plain = String.join(" ", drawn.words());
      boolean assumes = plain.startsWith("assumes");
      String reason = assumes || plain.startsWith("removed") ? " | Reason" : "";
      if (plain.isEmpty()
          || Protocols.parse(Source.of("x", before + plain + reason + "\n")).hasErrors()) {
        continue;
      }
      walk.count(drawn);
      kind(rule);
      String said = spaced(drawn.words(), indent + prefix.length(), wraps && reason.isEmpty());
      boolean read =
          !Protocols.parse(Source.of("x", before + said.strip() + reason + "\n")).hasErrors();
      return line(indent, prefix + (read ? said : plain) + reason);
    }
    kind("given up: " + rule);
    return wraps && prefix.isEmpty() ? line(indent, "sex is female") : "";
  }

  /** The words with blanks between them as nobody should write them. */
  private String spaced(List<String> words, int indent, boolean wraps) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      boolean sign = !text.isEmpty() && word.length() < 3 && !Character.isLetter(word.charAt(0));
      if (text.isEmpty()) {
        text.append(word);
      } else if (wraps && random.nextInt(12) == 0) {
        String comment = random.nextInt(6) == 0 ? "# Inside.\n" : "";
        text.append('\n').append(comment).append(" ".repeat(indent + 3)).append(word);
      } else if (sign && random.nextInt(3) == 0) {
        text.append(word);
      } else {
        text.append(" ".repeat(random.nextInt(5) == 0 ? 2 : 1)).append(word);
      }
    }
    return text.toString();
  }

  private String words() {
    return switch (random.nextInt(4)) {
      case 0 -> "|Words – ≥ 3 × ULN";
      case 1 -> "  |   Two\n                                    | lines";
      default -> " | Words";
    };
  }

  /** A line with what may stand before it and behind it. */
  private String line(int indent, String text) {
    String before = random.nextInt(12) == 0 ? "\n" : "";
    if (random.nextInt(15) == 0) {
      kind("comment");
      before += " ".repeat(random.nextInt(6)) + "# Comment " + random.nextInt(9) + "\n";
    }
    return before
        + " ".repeat(indent)
        + text
        + (random.nextInt(12) == 0 ? "  " : "")
        + "\n"
        + (random.nextInt(12) == 0 ? "  \n" : "");
  }

  private int step() {
    return 1 + random.nextInt(4);
  }

  private void kind(String kind) {
    kinds.merge(kind, 1, Integer::sum);
  }
}
