package org.eligo.dsl;

import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;

/** What came of formatting a text. */
public sealed interface Formatted {

  /** The text in the canonical layout, and whether that differs from what was given. */
  record Ok(String text, boolean changed) implements Formatted {}

  /** The text has errors of writing; nobody can say what its layout should be. */
  record Refused(List<Diagnostic> diagnostics) implements Formatted {
    /** Keeps its list unchangeable. */
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * The formatter would have changed the meaning: a mistake in the formatter. The text must stay as
   * it is; {@code difference} says what would change.
   */
  record WouldChangeMeaning(String difference) implements Formatted {}
}
