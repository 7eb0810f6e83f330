package org.eligo.tests.differential;

import java.util.List;
import java.util.Optional;

/**
 * A data item, a field or a fact of a site that a drawn protocol declares.
 *
 * @param type as it is written behind the colon
 * @param choices what a choice may be
 * @param scale the limits that rules ask about
 * @param fields below an item
 * @param timeless whether a rule may name it without a time
 * @param options the lines of options
 */
record Thing(
    String name,
    Kind kind,
    boolean constant,
    String type,
    List<String> choices,
    Scale scale,
    List<Thing> fields,
    boolean timeless,
    List<String> options) {
  /** The types, in so far as rules about them look different. */
  enum Kind {
    YES_NO,
    CHOICE,
    ORDERED,
    SEVERAL,
    LISTED,
    NUMBER,
    MEASURE,
    EITHER,
    TITRE,
    DATE,
    EVENT,
    COURSE,
    JUDGED,
    AGREED
  }

  /** Limits, each written in every unit; the units of a plain number are one empty text. */
  record Scale(List<String> units, List<List<String>> limits) {
    static final Scale NONE = new Scale(List.of(), List.of());
  }

  static Thing of(String name, Kind kind, String type, List<String> choices, Scale scale) {
    return new Thing(name, kind, false, type, choices, scale, List.of(), false, List.of());
  }

  boolean isHistory() {
    return kind == Kind.EVENT || kind == Kind.COURSE;
  }

  boolean isYesNo() {
    return kind == Kind.YES_NO || kind == Kind.JUDGED || kind == Kind.AGREED;
  }

  Optional<Thing> field(Kind... kinds) {
    return fields.stream().filter(f -> List.of(kinds).contains(f.kind())).findFirst();
  }
}
