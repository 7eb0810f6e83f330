package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.screening.Screening.Asks;

/** What may be answered about an item. */
final class Asking {
  private static final List<String> YES_NO = List.of("yes", "no");

  private Asking() {}

  static Optional<Asks> of(Item item) {
    if (item.consult().isPresent()) {
      Item.Consult consult = item.consult().get();
      return Optional.of(
          consult.rescue()
              ? new Asks("refer", consult.role(), List.of("approved", "refused"))
              : new Asks("discuss", consult.role(), List.of("discussed", "refused")));
    }
    if (item.rule() instanceof Condition.Question question) {
      String kind =
          switch (question.kind()) {
            case JUDGED -> "judged";
            case ASKED -> "asked";
            case AGREED -> "agreed";
            case DEFINED_ELSEWHERE -> "document";
            case OTHER_CRITERIA -> "other criteria";
          };
      return Optional.of(new Asks(kind, question.role(), YES_NO));
    }
    return Optional.empty();
  }
}
