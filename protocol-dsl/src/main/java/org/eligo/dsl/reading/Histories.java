package org.eligo.dsl.reading;

import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;

/** Histories: which entries are meant, and what is asked of them. */
final class Histories {
  private final Phrases phrases;

  Histories(Phrases phrases) {
    this.phrases = phrases;
  }

  /** {@code had any live vaccine from ... to ...}; denied {@code had no live vaccine}. */
  String exists(HistoryQuery query, boolean holds) {
    return verb(query) + (holds ? "any " : "no ") + entries(query);
  }

  private static String verb(HistoryQuery query) {
    return query.status() == HistoryQuery.Status.PLANNED ? "has " : "had ";
  }

  /** {@code live vaccine (where its kind is oral) from ... to ...}. */
  String entries(HistoryQuery query) {
    String status =
        switch (query.status()) {
          case HAPPENED -> "";
          case PLANNED -> "planned ";
          case EITHER -> "given or planned ";
        };
    String named = query.named().map(n -> " (that is " + phrases.defined(n) + ")").orElse("");
    return status + query.item() + filter(query) + named + time(query);
  }

  private String time(HistoryQuery query) {
    return switch (query.time()) {
      case EntryTime.Ever _ -> " ever";
      case EntryTime.OngoingAt at -> " going on on " + phrases.times().day(at.day());
      case EntryTime.InWindow in -> overlap(query, in) + phrases.times().window(in.window());
    };
  }

  private String overlap(HistoryQuery query, EntryTime.InWindow in) {
    return switch (in.overlap()) {
      case OVERLAP -> isCourse(query) ? " going on at any time " : " ";
      case STARTED -> isCourse(query) ? " started " : " ";
      case ENDED -> " ended ";
      case THROUGHOUT -> " going on throughout the time ";
    };
  }

  private boolean isCourse(HistoryQuery query) {
    DataItem item = phrases.protocol().data().get(query.item());
    return item != null && item.type() instanceof Type.Course;
  }

  String count(Condition.CountEntries count, boolean holds) {
    HistoryQuery query = count.query();
    String number = Phrases.count(count.comparator(), count.count(), holds);
    String apart =
        count
            .apart()
            .map(l -> ", each two at least " + phrases.times().length(l) + " apart")
            .orElse("");
    Optional<String> field = count.different();
    return field.isPresent()
        ? verb(query)
            + number
            + " different "
            + field.get()
            + " among all "
            + entries(query)
            + apart
        : verb(query) + number + " times " + entries(query) + apart;
  }

  String steady(Condition.Steady steady, boolean holds) {
    String fields = Phrases.list(steady.fields(), "and");
    String same =
        steady.changed()
            ? fields + " changed from one " + steady.query().item() + " to the next"
            : steady.query().item() + " went on without a gap and with the same " + fields;
    return Phrases.denied(holds) + same + filter(steady.query()) + steadyTime(steady.query());
  }

  private String filter(HistoryQuery query) {
    return query.where().map(w -> " (only where " + phrases.clause(w, true) + ")").orElse("")
        + query
            .otherThan()
            .map(o -> " (not counting where " + phrases.clause(o, true) + ")")
            .orElse("");
  }

  private String steadyTime(HistoryQuery query) {
    return query.time() instanceof EntryTime.InWindow in
        ? " " + phrases.times().window(in.window())
        : time(query);
  }

  String test(Condition.EntryTest test, boolean holds) {
    Clause asked = phrases.part(test.test(), holds);
    return "of the "
        + (test.latest() ? "latest " : "earliest ")
        + entries(test.query())
        + ", "
        + asked.text();
  }

  String lasting(Condition.Lasting lasting, boolean holds) {
    HistoryQuery query = lasting.query();
    String any = holds ? "any " : "no ";
    String length = phrases.times().length(lasting.length());
    String so = Phrases.comparator(lasting.comparator(), true) + length;
    return switch (lasting.mode()) {
      case IN_A_ROW -> verb(query) + any + entries(query) + " that lasted " + so;
      case TOGETHER ->
          verb(query) + any + entries(query) + " that, joined where entries touch, lasted " + so;
      case IN_TOTAL ->
          verb(query)
              + entries(query)
              + " for "
              + Phrases.comparator(lasting.comparator(), holds)
              + length
              + " in total";
    };
  }
}
