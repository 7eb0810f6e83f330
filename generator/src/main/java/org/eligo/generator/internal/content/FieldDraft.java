package org.eligo.generator.internal.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.generator.internal.view.FieldView;
import org.eligo.generator.internal.view.FieldView.Entry;

/** A datum of a row while its rule is walked over: what it is, and what the rule wants of it. */
final class FieldDraft {
  private static final int MOST_TICKED = 12;

  private final DataItem item;
  private final Set<String> hints = new LinkedHashSet<>();
  private final Set<String> computed = new LinkedHashSet<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private boolean upper;
  private boolean lower;
  private boolean counted;

  FieldDraft(DataItem item, String time) {
    this.item = item;
    hint(time);
  }

  DataItem item() {
    return item;
  }

  void hint(String words) {
    if (!words.isBlank()) {
      hints.add(words);
    }
  }

  void limitOfNormal(boolean isUpper) {
    upper |= isUpper;
    lower |= !isUpper;
  }

  void range() {
    upper = true;
    lower = true;
  }

  /** A limit that has to be worked out from the reference range. */
  void computedLimit(String words) {
    computed.add(words);
  }

  void field(String name) {
    if (item.fields().containsKey(name)) {
      fields.add(name);
    }
  }

  void count() {
    counted = true;
  }

  FieldView view(Recordings recordings, boolean open) {
    String label = item.words().isBlank() ? item.name() : item.words();
    List<String> recorded = recordings.of(item);
    boolean known = !open || item.isSiteFact();
    boolean settled = known && !recorded.isEmpty() && !recorded.equals(Recordings.NOTHING);
    return new FieldView(label, String.join("; ", hints), settled ? List.of() : lines(), recorded);
  }

  private List<List<Entry>> lines() {
    List<List<Entry>> lines = new ArrayList<>();
    boolean dated = !item.constant() && !item.isSiteFact() && !(item.type() instanceof Type.Date);
    List<Entry> first = new ArrayList<>(entries(item.type(), dated));
    lines.add(first);
    if (item.type() instanceof Type.Course) {
      first.addAll(List.of(Entry.word("to"), Entry.date()));
      lines.add(List.of(Entry.tick("ongoing")));
    }
    if (item.isHistory()) {
      if (counted) {
        lines.add(List.of(Entry.word("number of entries"), Entry.box()));
      }
      lines.add(List.of(Entry.word("complete as of"), Entry.date()));
      lines.add(
          List.of(
              Entry.word("known from"),
              Entry.tick("notes"),
              Entry.tick("asked"),
              Entry.tick("other")));
    }
    String unit = item.type() instanceof Type.Measurement(var measured) ? measured.text() : "";
    normalRange(unit, lines);
    for (String limit : computed) {
      lines.add(List.of(Entry.word(limit + " ="), Entry.box(), Entry.word(unit)));
    }
    for (String name : fields) {
      List<Entry> line = new ArrayList<>();
      line.add(Entry.word(name));
      DataItem.Field field = item.fields().get(name);
      if (field != null) {
        line.addAll(entries(field.type(), false));
      }
      lines.add(line);
    }
    return lines;
  }

  private void normalRange(String unit, List<List<Entry>> lines) {
    if (upper && lower) {
      lines.add(
          List.of(
              Entry.word("normal from"),
              Entry.box(),
              Entry.word("to"),
              Entry.box(),
              Entry.word(unit)));
    } else if (upper || lower) {
      lines.add(List.of(Entry.word(upper ? "ULN" : "LLN"), Entry.box(), Entry.word(unit)));
    }
  }

  private static List<Entry> entries(Type type, boolean dated) {
    List<Entry> line = new ArrayList<>();
    switch (type) {
      case Type.YesNo() -> line.addAll(List.of(Entry.tick("yes"), Entry.tick("no")));
      case Type.OneOf(List<String> choices) -> choices.forEach(c -> line.add(Entry.tick(c)));
      case Type.InList in -> listed(in, line);
      case Type.Ordered(List<String> choices) -> choices.forEach(c -> line.add(Entry.tick(c)));
      case Type.SomeOf(List<String> choices) -> {
        choices.forEach(c -> line.add(Entry.tick(c)));
        line.add(Entry.tick("none of them"));
      }
      case Type.Titre() -> line.addAll(List.of(Entry.word("1:"), Entry.box()));
      case Type.EitherUnit(var one, var other) ->
          line.addAll(List.of(Entry.box(), Entry.tick(one.text()), Entry.tick(other.text())));
      case Type.Number() -> line.add(Entry.box());
      case Type.Measurement(var unit) -> line.addAll(List.of(Entry.box(), Entry.word(unit.text())));
      case Type.Date() -> line.add(Entry.date());
      case Type.Text() -> line.add(Entry.line());
      case Type.Event() -> line.addAll(List.of(Entry.tick("none"), Entry.tick("on"), Entry.date()));
      case Type.Course() ->
          line.addAll(List.of(Entry.tick("none"), Entry.tick("from"), Entry.date()));
      case Type.Judgement(String role) -> {
        line.addAll(List.of(Entry.tick("yes"), Entry.tick("no")));
        if (!dated) {
          line.addAll(List.of(Entry.word("by " + role + " on"), Entry.date()));
        }
      }
    }
    boolean history = type instanceof Type.Event || type instanceof Type.Course;
    if (dated && !history) {
      line.add(Entry.word("on"));
      line.add(Entry.date());
    }
    return line;
  }

  /** Short lists are ticked, of long ones the entry is written; like the list comes last. */
  private static void listed(Type.InList type, List<Entry> line) {
    List<String> entries = type.entries();
    if (entries.size() <= MOST_TICKED) {
      entries.forEach(entry -> line.add(Entry.tick(entry)));
    } else {
      line.add(Entry.line());
    }
    type.choices()
        .subList(entries.size(), type.choices().size())
        .forEach(word -> line.add(Entry.tick(word)));
  }
}
