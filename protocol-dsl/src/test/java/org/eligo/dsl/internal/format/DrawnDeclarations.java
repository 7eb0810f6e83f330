package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The sections of a file that hold no criteria. */
final class DrawnDeclarations {
  /** Names that most files declare, so that phrases can use them. */
  static final String CORE =
      """
      cohorts
        SLE | Systemic lupus
        IIM
      roles
        investigator | Investigator
        medical monitor
      milestones
        consent
        screening: from day -28 to day 0
        day 0
        last dose: later
      periods
        run-in: from screening to day 0
      lists
        cancers | Cancers
          basal cell skin cancer (BCC)
        agents: open
          rituximab
      data
        platelets: measurement in /uL
          valid 4 weeks
        sex: constant one of female, male
        birth date: constant date
        malignancy: course
          grade: ordered one of I < II < III
          baseline: yes/no
          agent: in agents
          half life: measurement in days
          dose: measurement in mg
        flare, relapse: event
          severe: yes/no
        fertile: yes/no
        flare day: date
        onset day: constant date
        contraception: some of implant, condom
        ANA: titre
        größe: measurement in cm
      define thing | A thing
        sex is female
      define amount in number | An amount
        2 * (größe at screening in cm)
      table washout: length by agent | Washout
        rituximab = 6 months
      """;

  private static final int STEPS = 4;

  private final LineForms forms;
  private final Phrases phrases;
  private final Random random;
  private final boolean whole;

  DrawnDeclarations(LineForms forms, Phrases phrases, Random random, boolean whole) {
    this.forms = forms;
    this.phrases = phrases;
    this.random = random;
    this.whole = whole;
  }

  /** The sections of {@link #CORE}, some lines left out unless the file is to be a whole one. */
  List<Sheet> core() {
    List<Sheet> sections = new ArrayList<>();
    int step = 1 + random.nextInt(STEPS);
    String heading = "";
    List<String> lines = CORE.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int indent = indent(line);
      if (indent == 0) {
        more(heading, sections, step);
        heading = line;
        sections.add(new Sheet(random));
        step = 1 + random.nextInt(STEPS);
      }
      boolean leaf = i + 1 == lines.size() || indent(lines.get(i + 1)) <= indent;
      boolean declares =
          indent > 0 && !heading.startsWith("define") && !heading.startsWith("table");
      if (!declares || whole || !leaf || random.nextInt(12) > 0) {
        String code = " ".repeat(indent / 2 * step) + line.strip();
        String words = !declares || code.contains("|") || indent > 2 ? "" : words(2);
        sections.getLast().nextGroup();
        sections.getLast().add(List.of(code.replace("|", "  |") + words, code), Set.of());
      }
    }
    more(heading, sections, step);
    return sections;
  }

  private static int indent(String line) {
    return (int) line.chars().takeWhile(c -> c == ' ').count();
  }

  private void more(String section, List<Sheet> sections, int step) {
    if (whole && random.nextBoolean()) {
      return;
    }
    switch (section) {
      case "data" -> items(sections.getLast(), step);
      case "lists" -> lists(sections.getLast(), step);
      case "periods" -> periods(sections.getLast(), step);
      default -> {}
    }
  }

  /** Words behind a bar, on one line or several, or none of them. */
  String words(int none) {
    return switch (random.nextInt(5 + none)) {
      case 0 -> "|Words – ≥ 3 × ULN # \"and";
      case 1 -> "  |   Two\n" + " ".repeat(40) + "| lines";
      case 2 -> " | Two\n" + " ".repeat(30) + "|\n" + " ".repeat(31) + "|  paragraphs | with bars";
      case 3, 4 -> " | Words";
      default -> "";
    };
  }

  private void line(Sheet sheet, int indent, String form, String words, String last) {
    LineForms.Drawn drawn = forms.draw(form, random);
    String before = " ".repeat(indent);
    sheet.nextGroup();
    sheet.add(
        List.of(before + drawn.spaced() + words, before + drawn.plain() + words, last),
        drawn.forms());
  }

  private Sheet heading(String heading) {
    Sheet sheet = new Sheet(random);
    sheet.add(heading);
    return sheet;
  }

  Sheet header(boolean library) {
    Sheet sheet = new Sheet(random);
    sheet.add((library ? "library  lib-1" : "protocol T-1") + " | Title");
    int step = 1 + random.nextInt(STEPS);
    if (whole || random.nextInt(6) > 0) {
      line(sheet, step, "version", "", " version not stated");
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      line(sheet, step, "header", random.nextBoolean() ? "| Words" : "   |  Words  of it", "");
    }
    return sheet;
  }

  Sheet include() {
    Sheet sheet = new Sheet(random);
    LineForms.Drawn drawn = forms.draw("include", random);
    String quoted = "include \"more words.criteria\"";
    sheet.add(List.of(whole ? quoted : "include " + drawn.plain(), ""), drawn.forms());
    return sheet;
  }

  Sheet names(String section, String form) {
    Sheet sheet = heading(section);
    int step = 1 + random.nextInt(STEPS);
    for (int i = random.nextInt(4); i > 0; i--) {
      line(sheet, step, form, words(3), "");
    }
    return sheet;
  }

  private void periods(Sheet sheet, int step) {
    line(sheet, step, "period", words(2), "");
    while (random.nextInt(3) == 0 || phrases.kept("periodLine") > 0) {
      phrase(sheet, "periodLine", " ".repeat(step) + "wave " + random.nextInt(9) + " :", words(2));
    }
  }

  private void phrase(Sheet sheet, String rule, String before, String words) {
    List<String> drawn = phrases.next(rule);
    sheet.nextGroup();
    if (!drawn.isEmpty()) {
      String plain = before + " " + String.join(" ", drawn) + words;
      sheet.add(
          List.of(before + " " + phrases.spaced(drawn, 0, false) + words, plain, ""), Set.of());
    }
  }

  private void lists(Sheet sheet, int step) {
    int deeper = step + 1 + random.nextInt(STEPS);
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      line(sheet, step, "list", words(2), "");
      for (int k = random.nextInt(4); k > 0; k--) {
        line(sheet, deeper, "entry", "", "");
      }
    }
  }

  Sheet table() {
    LineForms.Drawn drawn = forms.draw("table", random);
    Sheet sheet = new Sheet(random);
    String words = words(3);
    sheet.add(
        List.of("table " + drawn.spaced() + words, "table " + drawn.plain() + words),
        drawn.forms());
    int step = 1 + random.nextInt(STEPS);
    for (int i = Math.max(random.nextInt(4), phrases.kept("tableLine")); i > 0; i--) {
      LineForms.Drawn key = forms.draw("key", random);
      List<String> value = phrases.next("tableLine");
      String plain = " ".repeat(step) + key.plain() + " = " + String.join(" ", value);
      String spaced =
          " ".repeat(step)
              + key.spaced()
              + (random.nextBoolean() ? "=" : "  = ")
              + phrases.spaced(value, 0, false);
      sheet.nextGroup();
      sheet.add(List.of(spaced, plain, ""), key.forms());
    }
    return sheet;
  }

  private void items(Sheet sheet, int step) {
    int deeper = step + 1 + random.nextInt(STEPS);
    for (int i = Math.max(random.nextInt(1, 4), phrases.kept("optionLine")); i > 0; i--) {
      line(sheet, step, "item", words(1), "");
      while (random.nextInt(3) == 0) {
        line(sheet, deeper, "field", words(2), "");
      }
      while (random.nextInt(3) == 0) {
        line(sheet, deeper, "option", "", "");
      }
      if (random.nextInt(3) == 0 || phrases.kept("optionLine") > 0) {
        phrase(sheet, "optionLine", " ".repeat(deeper - 1), "");
      }
    }
  }

  Sheet caseSection() {
    Sheet sheet = new Sheet(random);
    LineForms.Drawn name = forms.draw("caseName", random);
    sheet.add(List.of("case " + name.spaced() + words(1), "case one"), name.forms());
    int step = 1 + random.nextInt(STEPS);
    if (whole) {
      sheet.add(List.of(" ".repeat(step) + "as of 2025-03-10", ""), Set.of());
    }
    for (int i = random.nextInt(whole ? 2 : 0, 9); i > 0; i--) {
      line(sheet, step, "fact of case", "", "");
    }
    return sheet;
  }
}
