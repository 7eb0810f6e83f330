package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.Name;

/**
 * Names that nothing declares. One declaration that is missing or misspelt is one mistake, however
 * often the name is used: it is said at the first place, which names the lines of the others.
 */
final class Undeclared {
  private static final int MOST_LINES = 5;
  private final Map<String, List<Diagnostic>> found = new LinkedHashMap<>();

  void add(Name name, Diagnostic mistake) {
    found.computeIfAbsent(name.text(), none -> new ArrayList<>()).add(mistake);
  }

  void report(Source source, Diagnostics diagnostics) {
    for (List<Diagnostic> mistakes : found.values()) {
      mistakes.sort(Comparator.comparingInt(mistake -> mistake.span().start()));
      Diagnostic first = mistakes.getFirst();
      int from = first.span().start();
      String line = number(source, from, from);
      List<String> others =
          mistakes.stream()
              .map(mistake -> number(source, mistake.span().start(), from))
              .distinct()
              .filter(other -> !other.equals(line))
              .toList();
      diagnostics.add(others.isEmpty() ? first : withLines(first, others));
    }
  }

  private static String number(Source source, int offset, int from) {
    return source.lineText(offset, from).substring("line ".length());
  }

  private static Diagnostic withLines(Diagnostic first, List<String> others) {
    String lines = others.stream().limit(MOST_LINES).collect(Collectors.joining(", "));
    int more = others.size() - MOST_LINES;
    String also =
        "the name stands also on "
            + (others.size() == 1 ? "line " : "the lines ")
            + lines
            + (more > 0 ? " and " + more + " more" : "");
    return first.because(first.cause().map(cause -> cause + "\n" + also).orElse(also));
  }
}
