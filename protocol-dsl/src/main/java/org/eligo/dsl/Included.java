package org.eligo.dsl;

import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.source.Source;

/** A criteria text with the texts that it includes behind it, and what was wrong with including. */
public record Included(Source source, List<Diagnostic> diagnostics) {
  /** Keeps its list unchangeable. */
  public Included {
    diagnostics = List.copyOf(diagnostics);
  }
}
