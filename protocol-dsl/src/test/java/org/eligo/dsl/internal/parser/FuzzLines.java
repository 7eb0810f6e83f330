package org.eligo.dsl.internal.parser;

import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.fuzz.Fuzzing;
import org.eligo.dsl.fuzz.Promises;
import org.eligo.dsl.source.Source;

/** The line scanner and the tree of columns, for whatever the fuzzer writes. */
public final class FuzzLines {
  private FuzzLines() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Fuzzing.text("lines", input, FuzzLines::promises);
  }

  /** Lines lie in order inside the text, and every line stands in the tree once. */
  static void promises(String text) {
    Source source = Source.of(Promises.NAME, text);
    Diagnostics diagnostics = new Diagnostics();
    Scanned scanned = LineScanner.scan(source, diagnostics);
    boolean refused = diagnostics.hasErrors() && scanned.text().isEmpty();
    Promises.hold(refused || scanned.text().length() == text.length(), "another length");
    int before = 0;
    for (Line line : scanned.lines()) {
      Promises.hold(before <= line.start(), "a line before the last one");
      Promises.hold(line.start() <= line.codeEnd(), "a line that ends before it begins");
      Promises.hold(line.start() < line.end(), "an empty line");
      Promises.hold(line.codeEnd() <= line.bar().orElse(line.end()), "words in the code");
      Promises.hold(source.rowOf(line.start()) == line.number(), "another row");
      Promises.hold(source.rowOf(line.end() - 1) == line.number(), "a line over two rows");
      before = line.end();
    }
    List<LineNode> roots = ItemTree.build(scanned, diagnostics);
    Promises.hold(count(roots) == scanned.lines().size(), "lines got lost");
    diagnostics
        .sorted()
        .forEach(d -> Promises.hold(d.span().end() <= text.length(), "outside of the text"));
  }

  private static int count(List<LineNode> nodes) {
    int count = 0;
    for (LineNode node : nodes) {
      count += 1 + node.bars.size() + count(node.children);
    }
    return count;
  }
}
