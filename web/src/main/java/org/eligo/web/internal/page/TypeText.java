package org.eligo.web.internal.page;

import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.DataItem.Place;
import org.eligo.dsl.model.EntryList;
import org.eligo.dsl.model.Type;

/** Types and places in words. */
final class TypeText {
  private TypeText() {}

  static String of(DataItem item) {
    return (item.constant() ? "constant " : "") + of(item.type());
  }

  static String of(Type type) {
    return switch (type) {
      case Type.YesNo() -> "yes/no";
      case Type.OneOf(var choices) -> "one of " + String.join(", ", choices);
      case Type.InList in ->
          "in " + String.join(", ", in.lists().stream().map(EntryList::name).toList());
      case Type.Ordered(var choices) -> "ordered one of " + String.join(" < ", choices);
      case Type.SomeOf(var choices) -> "some of " + String.join(", ", choices);
      case Type.Titre() -> "titre";
      case Type.EitherUnit(var first, var second) ->
          "measurement in " + first.text() + " or " + second.text();
      case Type.Number() -> "number";
      case Type.Measurement(var unit) -> "measurement in " + unit.text();
      case Type.Date() -> "date";
      case Type.Text() -> "text";
      case Type.Event() -> "event";
      case Type.Course() -> "course";
      case Type.Judgement(String role) -> "judgement by " + role;
    };
  }

  static String of(Place place) {
    return switch (place) {
      case CHART -> "Chart";
      case ASK -> "Ask the participant";
      case BEDSIDE -> "Bedside";
      case LABORATORY -> "Laboratory";
      case IMAGING -> "Imaging";
      case SITE -> "Site";
    };
  }
}
