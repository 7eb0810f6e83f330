package org.eligo.dsl;

import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.model.Protocol;

/** What came of checking a text: a protocol, or the mistakes that stand in its way. */
public sealed interface Checked {

  /** A protocol without mistakes, with what should still be looked at. */
  record Ok(Protocol protocol, List<Diagnostic> warnings) implements Checked {
    /** Keeps its list unchangeable. */
    public Ok {
      warnings = List.copyOf(warnings);
    }
  }

  /** At least one error; warnings are among them, all sorted by place. */
  record Failed(List<Diagnostic> diagnostics) implements Checked {
    /** Keeps its list unchangeable. */
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
