package org.eligo.tests.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page that lists what the shipped library declares, from the text of its files. */
final class LibraryPage {
  private static final Pattern HEADING = Pattern.compile("library (\\S+) \\| (.*)");
  private static final Pattern HEADER_LINE = Pattern.compile("  (source|note) +\\| (.*)");
  private static final Pattern ITEM =
      Pattern.compile("  ([^ #].*?): ([^\\[|]+?)(?: \\[([^\\]]*)\\])?(?: \\| (.*))?");
  private static final String START =
      """
      # The shipped library

      What `include NAME` brings into a protocol: each file with its items, formulas, scores and the
      publications they are from. Of an included file only what a rule uses becomes part of the
      protocol. Codes are LOINC; whose they are says [content-licences.md](../content-licences.md).
      This page is written from the files by `LibraryTest` (`./verify -Daccept`).

      A result of a viral load (`HIV RNA`, `HBV DNA`, `HCV RNA`) is recorded as the laboratory
      reports it, with its own limit: `<20 copies/mL`, or `<20 not detected`. Both decide
      `< 50 copies/mL`. `not detected` alone answers `is detected` and no number: the limit is the
      assay's, and the library declares none (V14, V31 in [meaning.md](meaning.md)).

      """;

  private LibraryPage() {}

  static String of(List<Path> files) {
    return START + files.stream().map(LibraryPage::section).collect(Collectors.joining("\n"));
  }

  private static String section(Path file) {
    List<String> lines = Documents.text(file).lines().toList();
    Matcher heading = HEADING.matcher(lines.getFirst());
    if (!heading.matches()) {
      throw new IllegalStateException(file + " does not begin with `library NAME | title`");
    }
    String title = "## " + heading.group(1) + "\n\n" + heading.group(2) + ".\n\n";
    return (title + header(lines) + rules(lines) + items(lines)).strip() + "\n";
  }

  private static String header(List<String> lines) {
    List<String> said = new ArrayList<>();
    for (String line : lines) {
      Matcher header = HEADER_LINE.matcher(line);
      if (header.matches()) {
        said.add((header.group(1).equals("note") ? "- Note: " : "- ") + header.group(2));
      }
      if (line.startsWith("include ")) {
        said.add("- Includes `" + line.substring(8) + "`");
      }
    }
    return String.join("\n", said) + "\n\n";
  }

  /** Definitions, scores, tables and lists, as they stand in the file. */
  private static String rules(List<String> lines) {
    List<String> shown = new ArrayList<>();
    boolean within = false;
    for (String line : lines) {
      if (!line.isEmpty() && line.charAt(0) != ' ') {
        within = line.matches("(define|score|table|lists).*");
      }
      if (within) {
        shown.add(line);
      }
    }
    return shown.isEmpty()
        ? ""
        : "```criteria-part\n" + String.join("\n", shown).strip() + "\n```\n\n";
  }

  private static String items(List<String> lines) {
    StringBuilder table = new StringBuilder();
    boolean within = false;
    String open = "";
    List<String> below = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty() && line.charAt(0) != ' ') {
        within = line.equals("data");
      }
      if (!within || line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        table.append(row(open, below));
        below.clear();
        open = row(item);
      } else if (line.startsWith("    ")) {
        below.add(detail(line.strip()));
      }
    }
    table.append(row(open, below));
    return table.isEmpty()
        ? ""
        : "| item | type | words | codes | options and fields |\n| --- | --- | --- | --- | --- |\n"
            + table;
  }

  private static String row(Matcher item) {
    String words = item.group(4) == null ? "" : item.group(4);
    String codes = item.group(3) == null ? "" : item.group(3).replace("loinc ", "");
    String names =
        Stream.of(item.group(1).split(", "))
            .map(name -> "`" + name.replaceFirst(" \\(plural .*\\)$", "") + "`")
            .collect(Collectors.joining(", "));
    return "| " + names + " | " + item.group(2) + " | " + words + " | " + codes + " | ";
  }

  private static String row(String open, List<String> below) {
    return open.isEmpty() ? "" : open + String.join("; ", below) + " |\n";
  }

  /** An option, or a field with its words. */
  private static String detail(String line) {
    int bar = line.indexOf(" | ");
    return bar < 0
        ? "`" + line + "`"
        : "`" + line.substring(0, bar) + "` " + line.substring(bar + 3);
  }
}
