package org.eligo.dsl.internal.parser;

import java.util.List;
import org.eligo.dsl.syntax.ProtocolFile;

/** A file that was read: what it says, and the lines in which it says it. */
public record Reading(ProtocolFile file, List<WrittenLine> sections) {
  /** Keeps its list unchangeable. */
  public Reading {
    sections = List.copyOf(sections);
  }
}
