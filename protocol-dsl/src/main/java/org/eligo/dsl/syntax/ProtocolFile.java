package org.eligo.dsl.syntax;

import java.util.List;
import org.eligo.dsl.source.Source;

/** A whole criteria file: its sections in the order in which they stand. */
public record ProtocolFile(Source source, List<SectionSyntax> sections, List<Words> comments) {
  /** Keeps its lists unchangeable. */
  public ProtocolFile {
    sections = List.copyOf(sections);
    comments = List.copyOf(comments);
  }
}
