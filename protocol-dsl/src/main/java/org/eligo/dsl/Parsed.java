package org.eligo.dsl;

import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.syntax.ProtocolFile;

/** A file that was read: always a tree, and what was wrong with the text, sorted by place. */
public record Parsed(ProtocolFile file, List<Diagnostic> diagnostics) {
  /** Keeps its list unchangeable. */
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether a part of the text could not be read, so that the tree has gaps. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
