package org.eligo.dsl.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;

/**
 * What only follows from a mistake in a declaration is left out: of a name whose declaration has a
 * mistake, no use can be called wrong. A file with such a mistake is refused by it alone.
 */
final class FollowOns {
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final Pattern INCLUDE = Pattern.compile("(?i)inclu?des?\\b|import\\b|use\\b");
  private static final Pattern SIGNS = Pattern.compile("[,:=()]");

  private final Source source;
  private final List<SectionSyntax> rules;
  private final List<SectionSyntax> bodies;
  private final NavigableSet<String> damaged = new TreeSet<>();
  private final Set<Integer> rows = new HashSet<>();
  private int[] above = {};
  private boolean fileIsMissing;
  private boolean labelTwice;

  private FollowOns(ProtocolFile file) {
    this.source = file.source();
    this.rules =
        file.sections().stream()
            .filter(section ->
                section instanceof SectionSyntax.Criteria
                    || section instanceof SectionSyntax.CaseSection)
            .toList();
    this.bodies =
        file.sections().stream()
            .filter(section ->
                section instanceof SectionSyntax.Define || section instanceof SectionSyntax.Score)
            .toList();
  }

  /** The messages about declarations, by place, then the others, without what follows. */
  static List<Diagnostic> leaveOut(ProtocolFile file, List<Diagnostic> sorted) {
    FollowOns all = new FollowOns(file);
    List<Diagnostic> declarations = sorted.stream().filter(d -> !all.isInRules(d)).toList();
    List<Diagnostic> uses = sorted.stream().filter(all::isInRules).toList();
    declarations.stream().filter(FollowOns::isReading).forEach(all::damages);
    List<Diagnostic> kept = new ArrayList<>();
    declarations.stream().filter(all::isKept).forEach(kept::add);
    uses.stream().filter(all::isKept).forEach(kept::add);
    return List.copyOf(kept);
  }

  private boolean isInRules(Diagnostic found) {
    return rules.stream().anyMatch(section -> isIn(section, found));
  }

  private static boolean isReading(Diagnostic found) {
    return found.severity() == Severity.ERROR && found.code().number().startsWith("E1");
  }

  private boolean isKept(Diagnostic found) {
    if (found.severity() != Severity.ERROR || isReading(found)) {
      return true;
    }
    if (found.code() == DiagnosticCode.DUPLICATE_NAME) {
      damages(found);
      return true;
    }
    boolean lost =
        found.code() == DiagnosticCode.UNKNOWN_NAME
            && (fileIsMissing
                || labelTwice && found.message().startsWith("no criterion is called"));
    labelTwice = labelTwice || found.code() == DiagnosticCode.DUPLICATE_LABEL;
    boolean follows = lost || namesIn(found).stream().anyMatch(this::isDamaged);
    if (!isInRules(found) && !isInBody(found)) {
      damages(found);
    }
    return !follows;
  }

  /** A wrong rule below {@code define} or {@code score} leaves its kind known, and so its uses. */
  private boolean isInBody(Diagnostic found) {
    int row = source.rowOf(found.span().start());
    return found.code() != DiagnosticCode.RULE_DOES_NOT_FIT
        && indent(source.line(row)) > 0
        && bodies.stream().anyMatch(section -> isIn(section, found));
  }

  private static boolean isIn(SectionSyntax section, Diagnostic found) {
    int start = found.span().start();
    return section.span().start() <= start && start <= section.span().end();
  }

  private static Set<String> namesIn(Diagnostic found) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = NAMED.matcher(found.message());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private boolean isDamaged(String name) {
    String longer = damaged.ceiling(name + " ");
    return damaged.contains(name) || longer != null && longer.startsWith(name + " ");
  }

  /** What the line declares, and the line under which it stands. */
  private void damages(Diagnostic found) {
    if (found.code() == DiagnosticCode.CANNOT_INCLUDE) {
      fileIsMissing = true;
      return;
    }
    int row = source.rowOf(found.span().start());
    fileIsMissing =
        fileIsMissing
            || found.code() == DiagnosticCode.UNKNOWN_SECTION
                && INCLUDE.matcher(source.line(row)).lookingAt();
    for (int line = row; line > 0; line = above()[line]) {
      damagesRow(line);
    }
    if (found.code() == DiagnosticCode.UNKNOWN_SECTION) {
      for (int below = row + 1; below <= source.lineCount(); below++) {
        String line = source.line(below);
        if (isLine(line) && indent(line) == 0) {
          return;
        }
        damagesRow(below);
      }
    }
  }

  /** For each row the one under which it stands; 0 for a heading. */
  private int[] above() {
    if (above.length == 0) {
      above = new int[source.lineCount() + 1];
      Deque<Integer> open = new ArrayDeque<>();
      for (int row = 1; row <= source.lineCount(); row++) {
        String line = source.line(row);
        while (isLine(line)
            && !open.isEmpty()
            && indent(source.line(open.peek())) >= indent(line)) {
          open.pop();
        }
        above[row] = open.isEmpty() ? 0 : open.peek();
        if (isLine(line)) {
          open.push(row);
        }
      }
    }
    return above;
  }

  private static boolean isLine(String line) {
    String text = line.strip();
    return !text.isEmpty() && !text.startsWith("#") && !text.startsWith("|");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void damagesRow(int row) {
    String line = source.line(row);
    if (!isLine(line) || !rows.add(row)) {
      return;
    }
    int bar = line.indexOf('|');
    String code = (bar < 0 ? line : line.substring(0, bar)).strip().replaceAll("\\s+", " ");
    addTexts(code);
    if (indent(line) == 0) {
      addTexts(code.substring(code.indexOf(' ') + 1));
    }
  }

  private void addTexts(String code) {
    damaged.add(code.replace("\"", ""));
    for (String part : SIGNS.split(code, -1)) {
      String name = part.strip().replace("\"", "");
      damaged.add(name.startsWith("plural ") ? name.substring("plural ".length()) : name);
    }
  }
}
