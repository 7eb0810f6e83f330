package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;

/** Reads a criteria file step by step: lines, columns, names, then rule by rule. */
public final class ProtocolParser {
  private ProtocolParser() {}

  /**
   * The syntax tree of any text; what could not be read is a gap in it and a diagnostic. Never
   * throws for something that can be written.
   */
  public static ProtocolFile parse(Source source, Diagnostics diagnostics) {
    Text text = text(source, diagnostics);
    return diagnostics.errorCount() > 0
        ? text.file()
        : LineWriter.spell(text.text(), text.file(), text.nodes(), text.phrases());
  }

  /** The syntax tree with the lines that the file is made of; no lines after errors. */
  public static Reading read(Source source, Diagnostics diagnostics) {
    Text text = text(source, diagnostics);
    return diagnostics.errorCount() > 0
        ? new Reading(text.file(), List.of())
        : LineWriter.write(text.text(), text.file(), text.nodes(), text.phrases());
  }

  /** A file with what it was read from. */
  private record Text(
      String text,
      ProtocolFile file,
      List<LineNode> nodes,
      NavigableMap<Integer, WrittenPhrase> phrases) {}

  private static Text text(Source source, Diagnostics diagnostics) {
    Scanned scanned = LineScanner.scan(source, diagnostics);
    List<LineNode> nodes = ItemTree.build(scanned, diagnostics);
    new LayoutMistakes(diagnostics).mendSections(nodes);
    DeclaredNames names = NameCollector.collect(scanned.text(), nodes);
    SectionBuilder builder = new SectionBuilder(scanned.text(), diagnostics, names);
    List<SectionSyntax> sections = new ArrayList<>();
    for (LineNode node : nodes) {
      builder.section(node).ifPresent(sections::add);
    }
    ProtocolFile file = new ProtocolFile(source, sections, scanned.comments());
    return new Text(scanned.text(), file, nodes, builder.written());
  }
}
