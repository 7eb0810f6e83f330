package org.eligo.dsl.internal.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What other protocols and programs call the sections. */
  private static final Map<String, SectionHeading> OTHERWISE =
      Map.ofEntries(
          Map.entry("visits", MILESTONES),
          Map.entry("visit", MILESTONES),
          Map.entry("timepoints", MILESTONES),
          Map.entry("time points", MILESTONES),
          Map.entry("schedule", MILESTONES),
          Map.entry("days", MILESTONES),
          Map.entry("groups", COHORTS),
          Map.entry("arms", COHORTS),
          Map.entry("parts", COHORTS),
          Map.entry("people", ROLES),
          Map.entry("persons", ROLES),
          Map.entry("deciders", ROLES),
          Map.entry("dictionary", DATA),
          Map.entry("data dictionary", DATA),
          Map.entry("data items", DATA),
          Map.entry("items", DATA),
          Map.entry("variables", DATA),
          Map.entry("seasons", PERIODS),
          Map.entry("site", SITES),
          Map.entry("definition", DEFINE),
          Map.entry("defines", DEFINE),
          Map.entry("study", PROTOCOL),
          Map.entry("trial", PROTOCOL),
          Map.entry("test", CASE),
          Map.entry("example", CASE),
          Map.entry("participant", CASE));

  private static final List<SectionHeading> ALL = List.of(values());

  private final String words;

  SectionHeading(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static SectionHeading of(LineNode node) {
    if (node.line.indent() > 0) {
      return UNKNOWN;
    }
    for (SectionHeading heading : ALL) {
      if (heading != UNKNOWN && node.startsWith(heading.words)) {
        return heading;
      }
    }
    return UNKNOWN;
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
    String small = node.code.toLowerCase(Locale.ROOT);
    String word = node.firstWord().toLowerCase(Locale.ROOT);
    SectionHeading called = OTHERWISE.getOrDefault(small, UNKNOWN);
    SectionHeading opening = OTHERWISE.getOrDefault(word, UNKNOWN);
    if (called.isPlain()) {
      return List.of(called.words);
    }
    if (opening != UNKNOWN && !opening.isPlain()) {
      return List.of(opening.words);
    }
    List<String> near = Similar.to(node.code, all());
    if (near.isEmpty()) {
      near = Similar.to(node.firstWord(), all());
    }
    if (near.isEmpty()) {
      List<String> lists = List.of("inclusion", "exclusion");
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
                ? (node.children.isEmpty()
                        ? ""
                        : "write `define "
                            + node.code
                            + "` if it defines a name, or move it under"
                            + " its section;\n")
                    + "the sections are: "
                    + String.join(", ", all())
                : Similar.question(near));
  }
}
