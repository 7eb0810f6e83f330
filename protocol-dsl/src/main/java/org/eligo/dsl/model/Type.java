package org.eligo.dsl.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.unit.Unit;

/** What kind of thing is recorded. */
public sealed interface Type {
  /** The role whose judgement is an agreement: the participant. */
  String PARTICIPANT = "participant";

  /** The role that alone may answer; empty for an agreement and for what is no judgement. */
  default Optional<String> judge() {
    return this instanceof Judgement(String role) && !role.equals(PARTICIPANT)
        ? Optional.of(role)
        : Optional.empty();
  }

  /** Yes or no. */
  record YesNo() implements Type {}

  /** One of several choices, written as declared. */
  record OneOf(List<String> choices) implements Type {
    /** Keeps its choices unchangeable. */
    public OneOf {
      choices = List.copyOf(choices);
    }
  }

  /**
   * An entry of one of several lists, or a person's word about it.
   *
   * @param known what may be recorded, folded by {@link #fold}, and the choice that it stands for
   */
  record InList(List<EntryList> lists, Map<String, String> known) implements Type {
    /** What a person says who looked and found it to be in none of the lists. */
    public static final String NOT_LISTED = "not listed";

    /** Keeps its parts unchangeable. */
    public InList {
      lists = List.copyOf(lists);
      known = Map.copyOf(known);
    }

    /** Classified by these lists. */
    public static InList of(List<EntryList> lists) {
      Map<String, String> known = new LinkedHashMap<>();
      for (EntryList list : lists) {
        for (EntryList.Entry entry : list.entries()) {
          String name = known.computeIfAbsent(fold(entry.name()), none -> entry.name());
          entry.synonyms().forEach(synonym -> known.putIfAbsent(fold(synonym), name));
          entry
              .codes()
              .forEach(code -> known.putIfAbsent(fold(code.system() + " " + code.code()), name));
        }
        if (list.open()) {
          known.putIfAbsent(fold(list.like()), list.like());
        }
      }
      known.putIfAbsent(fold(NOT_LISTED), NOT_LISTED);
      return new InList(lists, known);
    }

    /** Names without regard to capital letters and to how accents are put together. */
    public static String fold(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The choice that a recorded text stands for; empty if it is not classified. */
    public Optional<String> choice(String recorded) {
      return Optional.ofNullable(known.get(fold(recorded)));
    }

    /** The entries of one list, each under the name that it has in this type. */
    public List<String> entriesOf(EntryList list) {
      return list.entries().stream()
          .map(entry -> known.getOrDefault(fold(entry.name()), ""))
          .toList();
    }

    /** All entries, each once. */
    public List<String> entries() {
      return lists.stream().flatMap(list -> entriesOf(list).stream()).distinct().toList();
    }

    /** All that can be recorded: entries, {@code like} the open lists, {@code not listed}. */
    public List<String> choices() {
      List<String> choices = new ArrayList<>(entries());
      lists.stream().filter(EntryList::open).map(EntryList::like).forEach(choices::add);
      choices.add(NOT_LISTED);
      return List.copyOf(choices);
    }
  }

  /** One of several choices, from the lowest to the highest. */
  record Ordered(List<String> choices) implements Type {
    /** Keeps its choices unchangeable. */
    public Ordered {
      choices = List.copyOf(choices);
    }
  }

  /** Any number of the choices, perhaps none. */
  record SomeOf(List<String> choices) implements Type {
    /** Keeps its choices unchangeable. */
    public SomeOf {
      choices = List.copyOf(choices);
    }
  }

  /** A titre, known by the number behind the colon of {@code 1:80}. */
  record Titre() implements Type {}

  /** A plain number. */
  record Number() implements Type {}

  /** A number with a unit of the same dimension as {@code unit}. */
  record Measurement(Unit unit) implements Type {}

  /** A number in one of two units that do not convert into each other. */
  record EitherUnit(Unit first, Unit second) implements Type {}

  /** A date, perhaps partial. */
  record Date() implements Type {}

  /** Free text, never compared. */
  record Text() implements Type {}

  /** Something that happens on a day; a history. */
  record Event() implements Type {}

  /** Something that goes on for a time; a history. */
  record Course() implements Type {}

  /** Yes or no, by a role; by the participant it is an agreement. */
  record Judgement(String role) implements Type {}
}
