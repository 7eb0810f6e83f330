package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;

/**
 * Finds lines of a list that stand in a wrong column or lack a bar, says so once, and puts them
 * where they were meant. What is meant is a guess that only spares messages about the lines around
 * it: a file with such a line is refused all the same.
 */
final class LayoutMistakes {
  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}.-]*\\p{N}[\\p{L}\\p{N}.-]*");
  private static final Pattern SHORT_LABEL = Pattern.compile("[\\p{L}\\p{N}.-]{1,3}");

  private static final Pattern DATA_LINE =
      Pattern.compile(
          "[^:|]+: *(constant |yes/no|(ordered )?one of |some of |number\\b|measurement in |titre\\b"
              + "|date\\b|event\\b|course\\b|judgement by |agreement by |in [a-z])");

  private final Diagnostics diagnostics;

  LayoutMistakes(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Headings with a slip in them, data without their heading, and criteria that stand in the column
   * of the headings.
   */
  void mendSections(List<LineNode> sections) {
    for (int i = 0; i < sections.size(); i++) {
      Optional<LineNode> data = dataBelow(sections.get(i));
      if (data.isPresent()) {
        sections.add(i + 1, data.get());
      }
    }
    List<LineNode> kept = new ArrayList<>();
    for (LineNode node : sections) {
      boolean unknown =
          SectionHeading.of(node) == SectionHeading.UNKNOWN && node.line.indent() == 0;
      List<String> near = unknown ? SectionHeading.near(node) : List.of();
      if (unknown && near.isEmpty() && !kept.isEmpty() && isItem(node) && isList(kept.getLast())) {
        moveIn(node, kept.getLast());
      } else if (!near.isEmpty() && SectionHeading.named(near.getFirst()).isPlain()) {
        diagnostics.add(SectionHeading.unknown(node));
        LineNode meant = new LineNode(node.line, near.getFirst(), node.uneven, node.depth);
        meant.children.addAll(node.children);
        kept.add(meant);
      } else {
        kept.add(node);
      }
    }
    sections.clear();
    sections.addAll(kept);
  }

  /** The lines of another section that declare data, from the first one on, under their heading. */
  private Optional<LineNode> dataBelow(LineNode section) {
    SectionHeading heading = SectionHeading.of(section);
    boolean lists = heading == SectionHeading.INCLUSION || heading == SectionHeading.EXCLUSION;
    if (!lists && heading != SectionHeading.DEFINE && heading != SectionHeading.SCORE) {
      return Optional.empty();
    }
    for (int i = 1; i < section.children.size(); i++) {
      LineNode first = section.children.get(i);
      if (DATA_LINE.matcher(first.code).lookingAt()) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.UNKNOWN_SECTION,
                    first.codeSpan(),
                    "the heading `data` is missing before this line",
                    "declares data")
                .because("without it the line belongs to `" + section.firstWord() + "` above")
                .help("write `data` on a line before it, in the first column"));
        Line line = first.line;
        int start = line.start();
        Line added = new Line(line.number(), 0, start, start, OptionalInt.empty(), start);
        LineNode data = new LineNode(added, SectionHeading.DATA.words(), false, 0);
        List<LineNode> rest = section.children.subList(i, section.children.size());
        data.children.addAll(rest);
        rest.clear();
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  private static boolean isList(LineNode section) {
    SectionHeading heading = SectionHeading.of(section);
    boolean list = heading == SectionHeading.INCLUSION || heading == SectionHeading.EXCLUSION;
    return list && !section.children.isEmpty();
  }

  private void moveIn(LineNode node, LineNode section) {
    int column = section.children.getFirst().line.indent();
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNEVEN_INDENTATION,
                node.codeSpan(),
                "`" + node.code + "` stands in the first column",
                "too far to the left")
            .because("what begins in the first column opens a section")
            .help("move it " + column + " blanks to the right, under the other criteria"));
    LineNode item = node.inColumn();
    item.children.clear();
    section.children.add(item);
    for (LineNode child : node.children) {
      boolean own = child.line.indent() > column && section.children.getLast() == item;
      (own ? item.children : section.children).add(child.inColumn());
    }
  }

  /** The criteria of a list. */
  void mendList(LineNode section) {
    barsBehindLabels(section.children, LABEL);
    rulesBesideLabels(section.children);
    section.children.forEach(this::mendItem);
    deepItems(section.children);
  }

  private void mendItem(LineNode item) {
    if (item.depth > 50) {
      return;
    }
    lostContinuation(item);
    boolean list = item.children.stream().anyMatch(child -> Outlines.isOutline(child.code));
    for (LineNode child : item.children) {
      if (Outlines.isOutline(child.code)) {
        members(child.children);
      }
    }
    if (list) {
      members(item.children);
    } else {
      item.children.stream().filter(LayoutMistakes::isItem).forEach(this::mendItem);
    }
  }

  private void members(List<LineNode> lines) {
    barsBehindLabels(lines, SHORT_LABEL);
    dashesBehindLabels(lines);
    rulesBesideLabels(lines);
    lines.stream().filter(LayoutMistakes::isItem).forEach(this::mendItem);
    deepItems(lines);
  }

  private static boolean isItem(LineNode node) {
    boolean bare = node.isOneWord() && !node.hasWords() && !node.children.isEmpty();
    return ClauseWords.isItemLine(node) || bare && ClauseWords.of(node).isEmpty();
  }

  private static boolean isRule(LineNode node) {
    return !isItem(node) && ClauseWords.of(node).isEmpty() && !node.startsWith("heading");
  }

  /** {@code E15 History of ...} with its rule below: the first word is the label. */
  private void barsBehindLabels(List<LineNode> lines, Pattern label) {
    for (int i = 0; i < lines.size(); i++) {
      LineNode node = lines.get(i);
      boolean below = !node.children.isEmpty() && isRule(node.children.getFirst());
      if (isRule(node)
          && node.line.bar().isEmpty()
          && (below || !node.bars.isEmpty() && !hasDash(node))
          && !node.isOneWord()
          && !Outlines.isOutline(node.code)
          && label.matcher(node.firstWord()).matches()) {
        String behind = node.code.substring(node.firstWord().length()).strip();
        String rest = hasDash(node) ? behind.substring(1).strip() : behind;
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.MISSING_BAR,
                    node.codeSpan(),
                    "a bar is missing between the label and the words",
                    "`" + node.firstWord() + "` is the label")
                .because("the bar says where the words for people begin")
                .help("write `" + node.firstWord() + " | " + shortened(rest) + "`"));
        lines.set(i, labelled(node));
      }
    }
  }

  private static boolean hasDash(LineNode node) {
    return node.code.startsWith("- ", node.firstWord().length() + 1);
  }

  private static LineNode labelled(LineNode node) {
    int end = node.line.start() + node.firstWord().length();
    Line line = node.line;
    Line mended =
        new Line(line.number(), line.indent(), line.start(), end, OptionalInt.of(end), line.end());
    LineNode item = new LineNode(mended, node.firstWord(), node.uneven, node.depth);
    item.bars.addAll(node.bars);
    item.children.addAll(node.children);
    return item;
  }

  /** {@code a - mRSS > 10}: either a label or a dash. */
  private void dashesBehindLabels(List<LineNode> lines) {
    for (int i = 0; i < lines.size(); i++) {
      LineNode node = lines.get(i);
      String label = node.firstWord();
      String rest = node.code.substring(label.length()).strip();
      if (!isRule(node)
          || node.hasWords()
          || label.equals("-")
          || !rest.startsWith("- ")
          || !SHORT_LABEL.matcher(label).matches()) {
        continue;
      }
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.SECOND_RULE,
                  node.codeSpan(),
                  "a member of a list begins with a label or with `-`, not with both",
                  "label and `-`")
              .help("write `" + label + " | ` and the words, and the rule below it, deeper"));
      Line line = node.line;
      String code = rest.substring(1).strip();
      int start = line.codeEnd() - code.length();
      LineNode rule =
          new LineNode(
              new Line(
                  line.number(), line.indent() + 2, start, line.codeEnd(), line.bar(), line.end()),
              code,
              false,
              node.depth + 1);
      int end = line.start() + label.length();
      Line only = new Line(line.number(), line.indent(), line.start(), end, line.bar(), end);
      LineNode item = new LineNode(only, label, node.uneven, node.depth);
      item.children.add(rule);
      item.children.addAll(node.children);
      lines.set(i, item);
    }
  }

  /** A rule in the column of its label, and the clauses that follow it there. */
  private void rulesBesideLabels(List<LineNode> lines) {
    List<LineNode> kept = new ArrayList<>();
    Optional<LineNode> open = Optional.empty();
    for (LineNode node : lines) {
      boolean clause = ClauseWords.of(node).isPresent();
      if (open.isPresent() && clause) {
        open.get().children.add(node);
        continue;
      }
      open = Optional.empty();
      boolean ruleless =
          !kept.isEmpty() && ClauseWords.isItemLine(kept.getLast()) && hasNoRule(kept.getLast());
      if (ruleless && isRule(node) && !node.hasWords() && !node.isOneWord()) {
        LineNode item = kept.getLast();
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.UNEVEN_INDENTATION,
                    node.codeSpan(),
                    "the rule of `" + item.code + "` stands in the column of its label",
                    "not below `" + item.code + "`")
                .because("only what stands deeper than a label belongs to it")
                .help("move the rule two blanks to the right, and what follows it too"));
        item.children.add(node);
        open = Optional.of(item);
      } else {
        kept.add(node);
      }
    }
    lines.clear();
    lines.addAll(kept);
  }

  private static boolean hasNoRule(LineNode item) {
    return item.children.stream().allMatch(child -> ClauseWords.of(child).isPresent());
  }

  /** The words of an item go on in a line that lost its bar; the rule stands below. */
  private void lostContinuation(LineNode item) {
    if (!item.hasWords() || item.children.isEmpty()) {
      return;
    }
    LineNode first = item.children.getFirst();
    boolean second = item.children.size() > 1 && isRule(item.children.get(1));
    boolean words =
        isRule(first)
            && first.line.bar().isEmpty()
            && !Outlines.isOutline(first.code)
            && (!first.bars.isEmpty()
                || second && item.children.get(1).uneven
                || second && isSentence(first.code) && asksSomebody(item.children.get(1)));
    if (!words) {
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.MISSING_BAR,
                first.codeSpan(),
                "a bar is missing at the beginning of this line",
                "goes on with the words above")
            .because("a line without a bar is read as the rule")
            .help("write `| " + shortened(first.code) + "`"));
    List<LineNode> rest = new ArrayList<>(first.children);
    item.children.removeFirst();
    for (LineNode node : item.children) {
      rest.add(rest.isEmpty() ? node.inColumn() : node);
    }
    item.children.clear();
    item.children.addAll(rest);
  }

  private static boolean isSentence(String code) {
    return code.split(" +", 6).length > 5;
  }

  private static boolean asksSomebody(LineNode node) {
    return node.startsWith("judged by")
        || node.startsWith("asked")
        || node.startsWith("agreed by")
        || node.startsWith("defined elsewhere");
  }

  /** A member that stands among the lines of the member before it, with its rule behind it. */
  private void deepItems(List<LineNode> lines) {
    for (int i = 0; i < lines.size(); i++) {
      LineNode before = lines.get(i);
      for (int k = 0; isItem(before) && k + 1 < before.children.size(); k++) {
        LineNode around = before.children.get(k);
        boolean twoRules =
            isRule(before.children.get(k + 1))
                && before.children.subList(0, k + 1).stream().anyMatch(LayoutMistakes::isRule);
        if (!twoRules
            || isItem(around)
            || around.children.isEmpty()
            || !isChildless(around.children.getLast())) {
          continue;
        }
        LineNode deep = around.children.removeLast();
        diagnostics.add(tooDeep(deep, before));
        List<LineNode> own = before.children.subList(k + 1, before.children.size());
        deep.children.addAll(own);
        own.clear();
        lines.add(i + 1, deep);
        break;
      }
    }
  }

  private static boolean isChildless(LineNode node) {
    return ClauseWords.isItemLine(node) && node.hasWords() && node.children.isEmpty();
  }

  private static Diagnostic tooDeep(LineNode deep, LineNode before) {
    int blanks = deep.line.indent() - before.line.indent();
    return Diagnostic.of(
            DiagnosticCode.UNEVEN_INDENTATION,
            deep.codeSpan(),
            "`" + deep.code + "` stands deeper than its rule and than `" + before.code + "`",
            "too far to the right")
        .with(before.codeSpan(), "the column of its neighbour")
        .because("the column decides what belongs together")
        .help("move it " + blanks + " blanks to the left, under `" + before.code + "`");
  }

  /** The first words, enough to recognise the line. */
  private static String shortened(String words) {
    int end = words.length() > 60 ? words.lastIndexOf(' ', 40) : -1;
    return end < 0 ? words : words.substring(0, end) + " ...";
  }
}
