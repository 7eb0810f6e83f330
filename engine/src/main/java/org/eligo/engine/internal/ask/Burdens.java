package org.eligo.engine.internal.ask;

import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.engine.screening.Burden;
import org.eligo.engine.screening.MissingKind;

/** What data costs to find out: by its declared place, else by its type. */
final class Burdens {
  private Burdens() {}

  /** Of an item; of a day of a milestone or an answer of a role where there is none. */
  static Burden of(Optional<DataItem> item, Set<MissingKind> kinds) {
    Burden own =
        item.map(Burdens::of)
            .orElse(kinds.contains(MissingKind.OPEN_JUDGEMENT) ? Burden.QUESTION : Burden.CHART);
    boolean onRecord = kinds.stream().allMatch(MissingKind::isOnRecord);
    return onRecord && own.compareTo(Burden.CHART) > 0 ? Burden.CHART : own;
  }

  static Burden of(DataItem item) {
    return item.options().place().map(Burdens::at).orElseGet(() -> unplaced(item));
  }

  private static Burden at(DataItem.Place place) {
    return switch (place) {
      case ASK -> Burden.QUESTION;
      case CHART, SITE -> Burden.CHART;
      case BEDSIDE -> Burden.BEDSIDE;
      case LABORATORY -> Burden.LABORATORY;
      case IMAGING -> Burden.IMAGING;
    };
  }

  private static Burden unplaced(DataItem item) {
    if (item.constant()) {
      return Burden.CHART;
    }
    return switch (item.type()) {
      case Type.Judgement _ -> Burden.QUESTION;
      case Type.Number _ -> Burden.BEDSIDE;
      case Type.Measurement _, Type.EitherUnit _, Type.Titre _ -> Burden.LABORATORY;
      default -> Burden.CHART;
    };
  }
}
