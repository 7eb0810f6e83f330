package org.eligo.dsl.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;

/** Shows diagnostics as text for a console: place, source line, marks, cause and help. */
public final class TextRenderer {
  private static final int MOST = 20;
  private static final int WIDEST = 160;
  private static final int LEFT_OF_MARK = 60;

  private final Source source;
  private final boolean colours;

  private record Mark(int from, int to, String text, boolean main) {}

  private TextRenderer(Source source, boolean colours) {
    this.source = source;
    this.colours = colours;
  }

  /** The text for all of them, at most twenty, then how many more there are; no colours. */
  public static String render(Source source, List<Diagnostic> diagnostics) {
    return render(source, diagnostics, false);
  }

  /** The same, with ANSI colours when asked for. */
  public static String render(Source source, List<Diagnostic> diagnostics, boolean colours) {
    TextRenderer renderer = new TextRenderer(source, colours);
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics.subList(0, Math.min(MOST, diagnostics.size()))) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      renderer.one(diagnostic, out);
    }
    if (diagnostics.size() > MOST) {
      out.append("\nand ").append(diagnostics.size() - MOST).append(" more\n");
    }
    return out.toString();
  }

  private void one(Diagnostic diagnostic, StringBuilder out) {
    Map<Integer, List<Mark>> lines = new TreeMap<>();
    addMarks(lines, diagnostic.span(), diagnostic.label(), true);
    for (Label label : diagnostic.labels()) {
      addMarks(lines, label.span(), label.text(), false);
    }
    int widest = lines.keySet().stream().mapToInt(this::numberOf).max().orElse(1);
    String gutter = " ".repeat(Integer.toString(widest).length());
    String colour = diagnostic.severity() == Severity.ERROR ? "31" : "33";
    DiagnosticCode code = diagnostic.code();
    String title = diagnostic.severity().word() + "[" + code.number() + " " + code.kebab() + "]";
    out.append(paint(title, colour)).append(": ").append(shown(diagnostic.message())).append('\n');
    int start = diagnostic.span().start();
    out.append(gutter).append("--> ").append(source.nameAt(start)).append(':');
    out.append(source.lineOf(start)).append(':').append(source.columnOf(start)).append('\n');
    out.append(gutter).append(" |\n");
    int before = 0;
    String shownFile = source.nameAt(source.startOfLine(lines.keySet().iterator().next()));
    if (!shownFile.equals(source.nameAt(start))) {
      out.append(gutter).append("::: ").append(shownFile).append('\n');
    }
    for (Map.Entry<Integer, List<Mark>> line : lines.entrySet()) {
      String file = source.nameAt(source.startOfLine(line.getKey()));
      if (!file.equals(shownFile)) {
        out.append(gutter).append("::: ").append(file).append('\n');
      } else if (before > 0 && line.getKey() > before + 1) {
        out.append("...\n");
      }
      shownFile = file;
      before = line.getKey();
      sourceLine(line.getKey(), line.getValue(), gutter.length(), colour, out);
    }
    if (diagnostic.cause().isPresent() || diagnostic.help().isPresent()) {
      out.append(gutter).append(" |\n");
    }
    diagnostic.cause().ifPresent(text -> remark(gutter, "cause: ", text, out));
    diagnostic.help().ifPresent(text -> remark(gutter, "help:  ", text, out));
  }

  private void addMarks(Map<Integer, List<Mark>> lines, Span span, String text, boolean main) {
    int first = source.rowOf(span.start());
    int last = source.rowOf(Math.max(span.start(), span.end() - 1));
    if (text.isEmpty() && !main) {
      lines.computeIfAbsent(first, key -> new ArrayList<>());
      return;
    }
    for (int line = first; line <= last; line = line == last ? last + 1 : last) {
      int lineStart = source.startOfLine(line);
      String content = source.line(line);
      int from = line == first ? span.start() - lineStart : indentOf(content);
      int to = line == last ? span.end() - lineStart : content.length();
      String said = line == last ? text : "";
      lines.computeIfAbsent(line, key -> new ArrayList<>()).add(new Mark(from, to, said, main));
    }
  }

  /** The number of a row in its own file. */
  private int numberOf(int row) {
    return source.lineOf(source.startOfLine(row));
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  private void sourceLine(
      int number, List<Mark> marks, int width, String colour, StringBuilder out) {
    String line = source.line(number);
    int cut = 0;
    int end = line.length();
    if (line.length() > WIDEST) {
      int mark = marks.isEmpty() ? 0 : marks.getFirst().from();
      cut = mark > WIDEST - LEFT_OF_MARK ? mark - LEFT_OF_MARK : 0;
      end = Math.min(line.length(), cut + WIDEST);
    }
    String label = Integer.toString(numberOf(number));
    out.append(" ".repeat(width - label.length())).append(label).append(" | ");
    out.append(cut > 0 ? "… " : "").append(shown(line.substring(cut, end)));
    out.append(end < line.length() ? " …" : "").append('\n');
    int shift = (cut > 0 ? 2 : 0) - cut;
    marks.sort(Comparator.comparingInt(Mark::from));
    for (Mark mark : marks) {
      int from = Math.min(mark.from(), end);
      int length = Math.max(1, columns(line, from, Math.min(mark.to(), end)));
      int left = from < cut ? 0 : columns(line, cut, from) + shift + cut;
      String signs = (mark.main() ? "^" : "-").repeat(length);
      out.append(" ".repeat(width)).append(" | ").append(" ".repeat(left));
      out.append(paint(signs, mark.main() ? colour : "36"));
      out.append(mark.text().isEmpty() ? "" : " " + shown(mark.text())).append('\n');
    }
  }

  private static int columns(String line, int from, int to) {
    return from >= to ? 0 : line.codePointCount(from, to);
  }

  private static void remark(String gutter, String word, String text, StringBuilder out) {
    String further = "\n" + gutter + " ".repeat(3 + word.length());
    out.append(gutter).append(" = ").append(word);
    out.append(String.join(further, text.lines().map(TextRenderer::shown).toList())).append('\n');
  }

  /** Characters that would disturb the console are shown as a replacement sign, one for one. */
  private static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean hidden =
              type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR;
          out.appendCodePoint(c == '\t' ? ' ' : hidden ? 0xFFFD : c);
        });
    return out.toString();
  }

  private String paint(String text, String colour) {
    return colours ? "\u001b[1;" + colour + "m" + text + "\u001b[0m" : text;
  }
}
