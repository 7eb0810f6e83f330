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
      int line = source.lineOf(first.span().start());
      List<Integer> others =
          mistakes.stream()
              .map(mistake -> source.lineOf(mistake.span().start()))
              .distinct()
              .filter(other -> other != line)
              .toList();
      diagnostics.add(others.isEmpty() ? first : withLines(first, others));
    }
  }

  private static Diagnostic withLines(Diagnostic first, List<Integer> others) {
    String lines =
        others.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
    int more = others.size() - MOST_LINES;
    String also =
        "the name stands also on "
            + (others.size() == 1 ? "line " : "the lines ")
            + lines
            + (more > 0 ? " and " + more + " more" : "");
    return first.because(first.cause().map(cause -> cause + "\n" + also).orElse(also));
  }
}
