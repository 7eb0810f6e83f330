package org.eligo.dsl.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects diagnostics while a file is read and checked. Not safe for several threads; the same
 * diagnostic added twice counts once.
 */
public final class Diagnostics {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.<Diagnostic>comparingInt(d -> d.span().start())
          .thenComparingInt(d -> d.span().end())
          .thenComparing(Diagnostic::code);

  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private int errors;

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    if (found.add(diagnostic) && diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
  }

  /** Adds several. */
  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  /** All of them, sorted by place. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(BY_PLACE);
    return List.copyOf(sorted);
  }

  /** How many are errors. */
  public int errorCount() {
    return errors;
  }

  /** Whether at least one is an error. */
  public boolean hasErrors() {
    return errors > 0;
  }
}
