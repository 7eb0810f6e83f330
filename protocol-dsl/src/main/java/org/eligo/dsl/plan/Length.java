package org.eligo.dsl.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.time.CalendarAmount;

/** A length of time. */
public sealed interface Length {
  /** A number and a unit of the text. */
  record Fixed(CalendarAmount amount) implements Length {}

  /** A calculated number of days, such as five half-lives. */
  record Measured(Value days) implements Length {}

  /** The row of a table of lengths. */
  record Lookup(String table, TableKey key, Map<String, CalendarAmount> rows) implements Length {
    /** Keeps its rows unchangeable, in their order. */
    public Lookup {
      rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
  }

  /** The shorter or longer of several. */
  record Extreme(boolean longest, List<Length> of) implements Length {
    /** Keeps its parts unchangeable. */
    public Extreme {
      of = List.copyOf(of);
    }
  }
}
