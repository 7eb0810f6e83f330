package org.eligo.tests.asking;

import java.util.List;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Probe;

/** A case of what to ask next. */
public record Asked(HandDecided given) implements Probe {
  /** All of them. */
  public static List<Asked> all() {
    return Asking.all().stream().map(Asked::new).toList();
  }

  @Override
  public String name() {
    return "asking " + given.title();
  }

  @Override
  public boolean passes() {
    return Asking.differences(given).isEmpty();
  }
}
