package org.eligo.engine.internal.fast;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.participant.Decision;

/** Where the words of a record stand: the same for all records of a protocol. */
final class Layout {
  /** The as-of date. */
  static final int AS_OF = 0;

  private static final int MOST_CHOICES = 60_000;
  private static final int MOST_VISITS = 250;

  private final Protocol protocol;
  private final Map<String, Integer> milestones = new HashMap<>();
  private final Map<String, Slot> items = new LinkedHashMap<>();
  private final Map<String, Answers> answers = new LinkedHashMap<>();
  private final Map<Object, Derived> derived = new LinkedHashMap<>();
  private int size;

  /** How an item stands in a record. */
  sealed interface Slot {
    /** The first word. */
    int at();

    /** One word: an item that does not change. */
    record Single(int at, Numbering codes) implements Slot {}

    /** A word that leads to results of so many words each. */
    record Series(int at, boolean limits, Numbering codes) implements Slot {
      int stride() {
        return limits ? 4 : 2;
      }
    }

    /** Words that lead to entries; the place of each field in an entry, with its codes. */
    record Past(int at, Map<String, Integer> fields, Map<String, Numbering> codes) implements Slot {
      /** Keeps its parts unchangeable. */
      public Past {
        fields = Map.copyOf(fields);
        codes = Map.copyOf(codes);
      }

      int stride() {
        return Entries.FIELDS + fields.size();
      }
    }
  }

  /** The numbers of the choices of a type; empty for other types. */
  record Numbering(List<String> choices, Map<String, Integer> numbers) {
    static final Numbering NONE = of(List.of());

    /** Keeps its parts unchangeable. */
    Numbering {
      choices = List.copyOf(choices);
      numbers = Map.copyOf(numbers);
    }

    static Numbering of(List<String> choices) {
      Map<String, Integer> numbers = new HashMap<>();
      choices.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
      return new Numbering(choices, numbers);
    }
  }

  private Layout(Protocol protocol) {
    this.protocol = protocol;
  }

  static Layout of(Protocol protocol) {
    Layout layout = new Layout(protocol);
    layout.size = AS_OF + 1;
    for (Milestone milestone : protocol.milestones()) {
      layout.milestones.put(milestone.name(), layout.take(2));
    }
    protocol.data().values().forEach(layout::place);
    return layout;
  }

  private int take(int words) {
    int at = size;
    size += words;
    return at;
  }

  private void place(DataItem item) {
    if (item.isHistory()) {
      Map<String, Integer> fields = new LinkedHashMap<>();
      Map<String, Numbering> codes = new LinkedHashMap<>();
      item.fields()
          .forEach((name, field) -> {
            fields.put(name, Entries.FIELDS + fields.size());
            codes.put(name, codes(field.type()));
          });
      items.put(item.name(), new Slot.Past(take(Entries.HEAD), fields, codes));
      return;
    }
    Numbering codes = codes(item.type());
    boolean plain = codes.choices().size() <= MOST_CHOICES && isPlain(item.type());
    if (!plain || protocol.milestones().size() > MOST_VISITS) {
      return;
    }
    items.put(
        item.name(),
        item.constant()
            ? new Slot.Single(take(1), codes)
            : new Slot.Series(take(1), item.type() instanceof Type.Measurement, codes));
  }

  private static boolean isPlain(Type type) {
    return switch (type) {
      case Type.YesNo _, Type.OneOf _, Type.Ordered _, Type.InList _, Type.Judgement _ -> true;
      case Type.Number _, Type.Measurement _, Type.Titre _, Type.Date _ -> true;
      case Type.SomeOf _, Type.EitherUnit _, Type.Text _, Type.Event _, Type.Course _ -> false;
    };
  }

  private static Numbering codes(Type type) {
    return Numbering.of(
        switch (type) {
          case Type.YesNo _, Type.Judgement _ -> List.of("yes", "no");
          case Type.OneOf(List<String> choices) -> choices;
          case Type.Ordered(List<String> choices) -> choices;
          case Type.InList in -> in.choices();
          default -> List.of();
        });
  }

  /** The number of words before the results and entries. */
  int size() {
    return size;
  }

  /** The word of a milestone's day; the next one says whether it lacks one. */
  int milestone(String name) {
    return Optional.ofNullable(milestones.get(name))
        .orElseThrow(() -> new IllegalStateException("no such milestone: " + name));
  }

  /** The word of the day of a stage. */
  int stage(String name) {
    return name.equals(Protocol.AS_OF) ? AS_OF : milestone(name);
  }

  /** The mark of a visit on a result. */
  int visit(String name) {
    List<String> names = protocol.milestones().stream().map(Milestone::name).toList();
    return names.indexOf(name) + 1;
  }

  /** How an item stands there; empty if only the interpreter reads it. */
  Optional<Slot> item(String name) {
    return Optional.ofNullable(items.get(name));
  }

  /**
   * The word that leads to the answers about an item: a day and what the answer is worth, each.
   *
   * @param yes what counts as yes
   */
  record Answers(int at, Item item, String role, Decision.Answer yes, Decision.Answer no) {}

  /** The word that leads to the answers of a role about an item. */
  int answers(Item item, String role, Decision.Answer yes, Decision.Answer no) {
    return answers
        .computeIfAbsent(
            item.id() + "\n" + role + "\n" + yes, none -> new Answers(take(1), item, role, yes, no))
        .at();
  }

  /** All answers that are read. */
  Collection<Answers> answers() {
    return answers.values();
  }

  /** A word that follows from others, worked out once for a record instead of by every rule. */
  record Derived(int at, ToLongFunction<long[]> from) {}

  /** The word that follows from others; the same one for the same key. */
  int derived(Object key, ToLongFunction<long[]> from) {
    return derived.computeIfAbsent(key, none -> new Derived(take(1), from)).at();
  }

  /** All words that follow from others. */
  Collection<Derived> derived() {
    return derived.values();
  }

  /** The items with their places. */
  Map<String, Slot> items() {
    return items;
  }
}
