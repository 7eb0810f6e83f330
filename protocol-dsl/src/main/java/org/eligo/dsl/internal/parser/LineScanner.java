package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Words;

/** Cuts a text into lines, and refuses characters that a reader cannot see. */
final class LineScanner {
  private static final int LARGEST = 2 * 1024 * 1024;

  // A tab is refused; where most editors show it is only the guess that spares further messages.
  private static final int TAB = 4;

  private final Source source;
  private final Diagnostics diagnostics;
  private final StringBuilder clean;
  private final List<Line> lines = new ArrayList<>();
  private final List<Words> comments = new ArrayList<>();

  private LineScanner(Source source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.clean = new StringBuilder(source.text());
  }

  static Scanned scan(Source source, Diagnostics diagnostics) {
    int length = source.text().length();
    if (length > LARGEST) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.TOO_LARGE,
                  Span.NONE,
                  "the file is larger than 2 MiB",
                  length + " characters in all")
              .because("a protocol of thousands of criteria stays far below that")
              .help("check that this is the right file, or divide the protocol"));
      return new Scanned("", List.of(), List.of());
    }
    LineScanner scanner = new LineScanner(source, diagnostics);
    for (int number = 1; number <= source.lineCount(); number++) {
      scanner.line(number);
    }
    return new Scanned(
        scanner.clean.toString(), List.copyOf(scanner.lines), List.copyOf(scanner.comments));
  }

  private void line(int number) {
    int from = source.startOfLine(number);
    int end = from + source.line(number).length();
    if (number == 1 && from < end && clean.charAt(from) == '\uFEFF') {
      clean.setCharAt(from, ' ');
      from++;
    }
    int column = 0;
    boolean tab = false;
    for (int i = from; i < end && (clean.charAt(i) == ' ' || clean.charAt(i) == '\t'); i++) {
      tab = tab || clean.charAt(i) == '\t';
      column += clean.charAt(i) == '\t' ? TAB - column % TAB : 1;
    }
    refuseHiddenCharacters(from, end);
    int start = from;
    while (start < end && clean.charAt(start) == ' ') {
      start++;
    }
    while (end > start && clean.charAt(end - 1) == ' ') {
      end--;
    }
    if (start == end) {
      return;
    }
    if (clean.charAt(start) == '#') {
      String comment = clean.substring(start + 1, end).strip();
      comments.add(new Words(comment, new Span(start, end)));
      return;
    }
    int bar = barIn(start, end);
    int codeEnd = bar < 0 ? end : bar;
    while (codeEnd > start && clean.charAt(codeEnd - 1) == ' ') {
      codeEnd--;
    }
    // The names of files are not ours.
    if (start > from || !clean.substring(start, codeEnd).startsWith("include ")) {
      StrangeLetters.find(clean, start, codeEnd).ifPresent(diagnostics::add);
    }
    OptionalInt place = bar < 0 ? OptionalInt.empty() : OptionalInt.of(bar);
    lines.add(new Line(number, tab ? column : start - from, start, codeEnd, place, end));
  }

  /** The first bar outside quotes; where a quote stays open, the first bar at all. */
  private int barIn(int start, int end) {
    int first = -1;
    boolean quoted = false;
    for (int i = start; i < end; i++) {
      char c = clean.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '|') {
        if (!quoted) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return quoted ? first : -1;
  }

  private void refuseHiddenCharacters(int from, int end) {
    boolean reported = false;
    boolean indentation = true;
    for (int i = from; i < end; ) {
      int c = Character.codePointAt(clean, i);
      int width = Character.charCount(c);
      boolean tab = c == '\t';
      if (tab || isHidden(c)) {
        if (!reported && tab) {
          reportTab(i, indentation);
        } else if (!reported) {
          reportHidden(i, width, c);
        }
        reported = true;
        for (int k = i; k < i + width; k++) {
          clean.setCharAt(k, ' ');
        }
      }
      indentation = indentation && (c == ' ' || tab);
      i += width;
    }
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isInvisibleLetter(c);
    };
  }

  /** Characters of other categories that Unicode tells programs to show as nothing. */
  private static boolean isInvisibleLetter(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFFA0
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  private void reportTab(int at, boolean indentation) {
    Span span = new Span(at, at + 1);
    Diagnostic tab =
        indentation
            ? Diagnostic.of(
                    DiagnosticCode.TAB_IN_INDENTATION,
                    span,
                    "the line is indented with a tab",
                    "a tab stands here")
                .because("the column decides what belongs together, and a tab has no fixed width")
            : Diagnostic.of(
                DiagnosticCode.BAD_CHARACTER, span, "a tab stands in the line", "a tab");
    diagnostics.add(tab.help("replace the tab with blanks, two for each level"));
  }

  private void reportHidden(int at, int width, int c) {
    int type = Character.getType(c);
    boolean nobodys = type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
    String name = String.format(Locale.ROOT, "U+%04X", c);
    String known = Character.getName(c);
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.BAD_CHARACTER,
                new Span(at, at + width),
                nobodys
                    ? "the line holds a character that Unicode gives no meaning"
                    : "the line holds an invisible character",
                known == null ? name : name + " " + known.toLowerCase(Locale.ROOT))
            .because(
                nobodys
                    ? "each computer shows another sign for it, or none"
                    : "what a reader cannot see could change what the line means")
            .help("delete it; text copied from a PDF or web page often carries such characters"));
  }
}
