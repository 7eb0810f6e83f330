package org.eligo.engine.internal.eval;

import java.util.Map;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.participant.Recorded;

/** The result or entry that a condition is asked of. */
sealed interface Subject {
  /** The item of the data dictionary. */
  DataItem item();

  /** The recorded fields. */
  Map<String, Recorded> fields();

  /** The day of a result, the first day of an entry. */
  DayRange start();

  /** The day of a result or event, the last day of a course. */
  DayRange end();

  /** Whether the first day is planned. */
  boolean startPlanned();

  /** Whether the last day is planned. */
  boolean endPlanned();

  /** A result. */
  record OfReading(DataItem item, Reading reading) implements Subject {
    @Override
    public Map<String, Recorded> fields() {
      return JudgedFields.of(reading.fields(), item);
    }

    @Override
    public DayRange start() {
      return reading.on();
    }

    @Override
    public DayRange end() {
      return reading.on();
    }

    @Override
    public boolean startPlanned() {
      return false;
    }

    @Override
    public boolean endPlanned() {
      return false;
    }
  }

  /** An entry of a history. */
  record OfEntry(DataItem item, Spell spell) implements Subject {
    @Override
    public Map<String, Recorded> fields() {
      return spell.fields();
    }

    @Override
    public DayRange start() {
      return spell.start();
    }

    @Override
    public DayRange end() {
      return spell.end();
    }

    @Override
    public boolean startPlanned() {
      return spell.startPlanned();
    }

    @Override
    public boolean endPlanned() {
      return spell.endPlanned();
    }
  }
}
