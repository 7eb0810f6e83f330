package org.eligo.web.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Recorded.LabWord;
import org.eligo.engine.participant.Recorded.State;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.Result.Visit;

/** Reads the rows of one item as dated results. */
final class ResultRows {
  /** The value of the visit's field that stands for a visit that nobody knows. */
  static final String UNKNOWN_VISIT = "?";

  private final Entries entries;
  private final DataItem item;
  private final int index;
  private final Optional<PartialDate> answersOn;

  ResultRows(Entries entries, DataItem item, int index, Optional<PartialDate> answersOn) {
    this.entries = entries;
    this.item = item;
    this.index = index;
    this.answersOn = answersOn;
  }

  List<Result> read() {
    List<Result> results = new ArrayList<>();
    int rows = entries.form().rows(Fields.item(index));
    for (int row = 0; row < rows; row++) {
      String prefix = Fields.row(index, row);
      if (isTouched(prefix)) {
        results.add(result(prefix));
      }
    }
    return results;
  }

  // A unit that the page chose by itself says nothing yet.
  private boolean isTouched(String prefix) {
    return entries.form().values().keySet().stream()
        .anyMatch(name -> name.startsWith(prefix + ".") && !name.endsWith(".unit"));
  }

  private Result result(String prefix) {
    Recorded value = value(prefix);
    PartialDate day = day(prefix);
    return new Result(
        judged(value, day),
        day,
        visit(prefix),
        entries.bound(prefix + ".low", item.name() + ", normal from"),
        entries.bound(prefix + ".high", item.name() + ", normal to"),
        entries.text(prefix + ".laboratory"),
        entries.text(prefix + ".source"),
        Optional.empty(),
        entries.form().has(prefix + ".confirmed"),
        fields(entries, item, prefix));
  }

  /** The page asks for the judgement of the role that alone may give it. */
  private Recorded judged(Recorded value, PartialDate on) {
    Optional<String> judge = item.type().judge();
    return judge.isPresent() && value instanceof Recorded.Choice(String answer)
        ? new Recorded.Judged(answer, judge.get(), on, Optional.empty())
        : value;
  }

  private Recorded value(String prefix) {
    String field = prefix + ".value";
    Optional<Recorded> value = entries.value(field, item.name(), item.type());
    String state = entries.form().get(prefix + ".state");
    if (state.isEmpty()) {
      return value.orElseGet(() -> {
        entries.wrong(field, item.name() + " has no value: enter it, or say why there is none");
        return new Recorded.Absent(State.UNKNOWN);
      });
    }
    Optional<Recorded> word = word(state);
    if (word.isEmpty()) {
      entries.wrong(prefix + ".state", item.name() + " cannot be \"" + state + "\"");
      return new Recorded.Absent(State.UNKNOWN);
    }
    boolean withdrawn = word.get().equals(new Recorded.Absent(State.WITHDRAWN));
    if (value.isPresent() && !withdrawn) {
      entries.wrong(
          prefix + ".state",
          item.name() + " has a value and is said to be \"" + state + "\": keep one of the two");
      return new Recorded.Absent(State.UNKNOWN);
    }
    return word.get();
  }

  private Optional<Recorded> word(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
    for (State state : State.values()) {
      if (state.name().equals(name)) {
        return Optional.of(new Recorded.Absent(state));
      }
    }
    for (LabWord word : LabWord.values()) {
      if (word.name().equals(name) && allows(word)) {
        return Optional.of(new Recorded.Word(word));
      }
    }
    return Optional.empty();
  }

  private boolean allows(LabWord word) {
    boolean measured =
        item.type() instanceof Type.Measurement || item.type() instanceof Type.EitherUnit;
    boolean worded = measured || item.type() instanceof Type.Titre;
    return worded && (word == LabWord.NOT_DETECTED ? measured : item.options().reportedInWords());
  }

  private PartialDate day(String prefix) {
    String field = prefix + ".on";
    Optional<PartialDate> day = entries.past(field, "The date of " + item.name());
    if (day.isPresent()) {
      return day.get();
    }
    if (!item.constant()) {
      if (isAnswer() && answersOn.isPresent()) {
        return answersOn.get();
      }
      entries.wrong(field, item.name() + " has no date: enter it, or \"unknown\"");
    }
    return new PartialDate.Unknown();
  }

  private boolean isAnswer() {
    boolean asked = item.options().place().equals(Optional.of(DataItem.Place.ASK));
    return asked
        && (item.type() instanceof Type.YesNo
            || item.type() instanceof Type.OneOf
            || item.type() instanceof Type.Ordered);
  }

  private Visit visit(String prefix) {
    String visit = entries.form().get(prefix + ".visit");
    if (visit.isEmpty()) {
      return new Visit.Untagged();
    }
    return visit.equals(UNKNOWN_VISIT) ? new Visit.Unknown() : new Visit.Tagged(visit);
  }

  /** The fields of a row; those that nobody filled are absent. */
  static Map<String, Recorded> fields(Entries entries, DataItem item, String prefix) {
    Map<String, Recorded> read = new LinkedHashMap<>();
    int i = 0;
    for (DataItem.Field field : item.fields().values()) {
      String name = Fields.field(prefix, i++);
      String what = item.name() + ", " + field.name();
      Optional<Recorded> value =
          field.type() instanceof Type.Judgement(String role)
              ? entries.judged(name, what, role)
              : entries.value(name, what, field.type());
      value.ifPresent(v -> read.put(field.name(), v));
    }
    return read;
  }
}
