package org.eligo.dsl.internal.parser;

import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Diagnostics;

/** Passes on the first mistake of a phrase; what follows from it is not said again. */
final class Report {
  private final Diagnostics diagnostics;
  private boolean made;

  Report(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void add(Diagnostic diagnostic) {
    if (!made) {
      diagnostics.add(diagnostic);
      made = true;
    }
  }

  boolean isMade() {
    return made;
  }
}
