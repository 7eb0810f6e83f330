package org.eligo.dsl.internal.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;

/** The headings that open a section in the first column. */
enum SectionHeading {
  PROTOCOL("protocol"),
  LIBRARY("library"),
  INCLUDE("include"),
  COHORTS("cohorts"),
  ROLES("roles"),
  MILESTONES("milestones"),
  INCLUSION("inclusion criteria"),
  EXCLUSION("exclusion criteria"),
  DEFINE("define"),
  PERIODS("periods"),
  SITES("sites"),
  TABLE("table"),
  LISTS("lists"),
  SCORE("score"),
  DATA("data"),
  CASE("case"),
  UNKNOWN("");

  private final String words;

  SectionHeading(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static SectionHeading of(LineNode node) {
    return node.line.indent() > 0
        ? UNKNOWN
        : Arrays.stream(values())
            .filter(heading -> heading != UNKNOWN && node.startsWith(heading.words))
            .findFirst()
            .orElse(UNKNOWN);
  }

  static SectionHeading named(String words) {
    return Arrays.stream(values())
        .filter(heading -> heading.words.equals(words))
        .findFirst()
        .orElse(UNKNOWN);
  }

  static List<String> all() {
    return Arrays.stream(values()).filter(h -> h != UNKNOWN).map(SectionHeading::words).toList();
  }

  /** Headings that may have been meant: by the whole line, or by its first words. */
  static List<String> near(LineNode node) {
    if (all().contains(node.code.toLowerCase(Locale.ROOT))) {
      return List.of(node.code.toLowerCase(Locale.ROOT));
    }
    List<String> near = Similar.to(node.code, all());
    if (near.isEmpty()) {
      near = Similar.to(node.firstWord(), all());
    }
    if (near.isEmpty()) {
      List<String> lists = List.of("inclusion", "exclusion");
      String word = node.firstWord().toLowerCase(Locale.ROOT);
      List<String> first = lists.contains(word) ? List.of(word) : Similar.to(word, lists);
      near = first.stream().map(list -> list + " criteria").toList();
    }
    return near;
  }

  /** Whether it stands alone on its line. */
  boolean isPlain() {
    return this == COHORTS
        || this == ROLES
        || this == MILESTONES
        || this == PERIODS
        || this == SITES
        || this == LISTS
        || this == DATA;
  }

  static Diagnostic unknown(LineNode node) {
    List<String> near = near(node);
    return Diagnostic.of(
            DiagnosticCode.UNKNOWN_SECTION,
            node.codeSpan(),
            "no section is called `" + node.code + "`",
            "not a section")
        .because("what begins in the first column opens a section")
        .help(
            near.isEmpty()
                ? "the sections are: " + String.join(", ", all())
                : Similar.question(near));
  }
}
