package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Item;
import org.eligo.tests.reference.Reading.Val;

/**
 * Where a condition is asked.
 *
 * @param around the entries and results that are tested, the innermost first
 * @param retest G12: how results of a visit may be repeated
 * @param sample V33: the results of the sample, by item; empty outside of a sample
 * @param asked D5: the item on which a question stands
 */
record Context(
    List<Subject> around,
    Optional<Item.Retest> retest,
    Map<String, List<Reading>> sample,
    Optional<Asked> asked) {

  static final Context TOP = new Context(List.of(), Optional.empty(), Map.of(), Optional.empty());

  /** How decisions are read (D8, G2). */
  enum Decisions {
    /** As they are recorded. */
    READ,
    /** As if every referral that is open were approved. */
    APPROVED,
    /** As if every referral that is open were refused. */
    REFUSED,
    /** None of them. */
    IGNORED
  }

  /** The item that is judged, in a list of inclusion or exclusion criteria. */
  record Asked(Item item, boolean inclusion, Decisions decisions) {}

  /** What {@code its date} and a field are of. */
  sealed interface Subject {
    /** What it is one of. */
    DataItem item();
  }

  /** A result; {@code value} is what it is worth here. */
  record OfResult(Reading reading, Val value) implements Subject {
    @Override
    public DataItem item() {
      return reading.item();
    }
  }

  /** An entry; H27: absent for one that is not recorded. */
  record OfEntry(DataItem item, Optional<Entry> entry) implements Subject {}

  Context inside(Subject subject) {
    List<Subject> more = new ArrayList<>(around);
    more.addFirst(subject);
    return new Context(more, retest, sample, asked);
  }

  Context of(Asked question, Optional<Item.Retest> repeats) {
    return new Context(around, repeats, sample, Optional.of(question));
  }

  /** G12: a guard is asked as if nothing could be repeated. */
  Context withoutRetest() {
    return new Context(around, Optional.empty(), sample, asked);
  }

  Context inSample(Map<String, List<Reading>> results) {
    return new Context(around, retest, results, asked);
  }
}
