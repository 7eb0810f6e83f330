package org.eligo.dsl.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects diagnostics while a file is read and checked. Not safe for several threads; the same
 * diagnostic added twice counts once.
 */
public final class Diagnostics {
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
    sorted.sort(Diagnostics::byPlace);
    return List.copyOf(sorted);
  }

  private static int byPlace(Diagnostic one, Diagnostic other) {
    int start = Integer.compare(one.span().start(), other.span().start());
    int end = Integer.compare(one.span().end(), other.span().end());
    return start != 0 ? start : end != 0 ? end : one.code().compareTo(other.code());
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
