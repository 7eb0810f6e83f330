package org.eligo.web.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.History.Complete;
import org.eligo.engine.participant.History.Entry;
import org.eligo.engine.participant.History.EntryState;

/** Reads the rows of one event or course, and the statement that they are all. */
final class HistoryRows {
  private final Entries entries;
  private final DataItem item;
  private final int index;
  private final Optional<PartialDate> answersOn;

  HistoryRows(Entries entries, DataItem item, int index, Optional<PartialDate> answersOn) {
    this.entries = entries;
    this.item = item;
    this.index = index;
    this.answersOn = answersOn;
  }

  /** The history, or empty if nobody asked. */
  Optional<History> read() {
    List<Entry> read = new ArrayList<>();
    int rows = entries.form().rows(Fields.item(index));
    for (int row = 0; row < rows; row++) {
      String prefix = Fields.row(index, row);
      if (isTouched(prefix)) {
        read.add(entry(prefix));
      }
    }
    Optional<Complete> complete = complete(read);
    boolean said = !entries.form().get(Fields.complete(index)).isEmpty();
    return read.isEmpty() && !said ? Optional.empty() : Optional.of(new History(read, complete));
  }

  private boolean isTouched(String prefix) {
    return entries.form().values().keySet().stream()
        .anyMatch(name -> name.startsWith(prefix + ".") && !name.endsWith(".unit"));
  }

  private Entry entry(String prefix) {
    EntryState state = state(prefix);
    boolean course = item.type() instanceof Type.Course;
    String what = "The date of " + item.name();
    Optional<PartialDate> from =
        state == EntryState.PLANNED || state == EntryState.CANCELLED
            ? entries.date(prefix + ".from", what)
            : entries.past(prefix + ".from", what);
    if (from.isEmpty()) {
      entries.wrong(prefix + ".from", item.name() + " has no date: enter it, or \"unknown\"");
    }
    Optional<PartialDate> to = Optional.empty();
    Optional<PartialDate> ongoing = Optional.empty();
    boolean plannedEnd = entries.form().has(prefix + ".plannedend");
    if (course) {
      to =
          plannedEnd
              ? entries.date(prefix + ".to", "The planned end of " + item.name())
              : entries.past(prefix + ".to", "The end of " + item.name());
      ongoing = entries.past(prefix + ".ongoing", "The day on which " + item.name() + " went on");
    }
    return new Entry(
        from.orElse(new PartialDate.Unknown()),
        to,
        plannedEnd && to.isPresent(),
        ongoing,
        state,
        entries.form().has(prefix + ".distinct"),
        entries.text(prefix + ".source"),
        ResultRows.fields(entries, item, prefix));
  }

  private EntryState state(String prefix) {
    String text = entries.form().get(prefix + ".state");
    if (text.isEmpty()) {
      return EntryState.HAPPENED;
    }
    for (EntryState state : EntryState.values()) {
      if (state.name().equals(text.toUpperCase(Locale.ROOT))) {
        return state;
      }
    }
    entries.wrong(prefix + ".state", item.name() + " cannot be \"" + text + "\"");
    return EntryState.UNKNOWN;
  }

  // A statement that cannot be read says nothing: without it no history is complete.
  private Optional<Complete> complete(List<Entry> read) {
    String field = Fields.complete(index);
    String said = entries.form().get(field);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (said.equals("none") != read.isEmpty()) {
      entries.wrong(
          field,
          read.isEmpty()
              ? item.name() + ": there is no entry; say \"none\" if there is nothing to enter"
              : item.name() + ": said to be none, but there are entries");
      return Optional.empty();
    }
    int before = entries.mistakes().size();
    Optional<PartialDate> on =
        entries.past(field + ".on", "The day of asking about " + item.name());
    Optional<PartialDate> since = entries.past(field + ".since", item.name() + ", complete since");
    Optional<History.Plans> plans =
        entries
            .date(field + ".plans", item.name() + ", plans up to")
            .map(upTo -> new History.Plans(Optional.of(upTo)));
    Optional<PartialDate> day = on.isPresent() ? on : answersOn;
    if (day.isEmpty()) {
      entries.wrong(field + ".on", item.name() + ": enter the day on which this was asked");
    }
    boolean unclear = entries.mistakes().size() > before;
    return unclear ? Optional.empty() : day.map(d -> new Complete(since, d, plans));
  }
}
