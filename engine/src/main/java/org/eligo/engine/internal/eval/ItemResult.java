package org.eligo.engine.internal.eval;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.plan.Item;
import org.eligo.engine.internal.eval.Groups.State;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;
import org.eligo.engine.screening.Verdict;

/**
 * What came out for an item.
 *
 * @param counts whether a PASSED is one that ELIGIBLE may rest on
 * @param ways what the item may come to for the group around it
 * @param turns what could alone decide it
 * @param members the results of the members, when its rule is a group
 */
record ItemResult(
    Item item,
    Verdict verdict,
    boolean counts,
    Ways ways,
    Explanation told,
    List<Missing> missing,
    Turns turns,
    Optional<String> referredTo,
    List<ItemResult> members) {

  /** The name under which a failure of the program is listed as missing. */
  static final String NOT_EVALUATED = "evaluation";

  /** What it may come to as things are. */
  Set<State> states() {
    return ways.states();
  }

  boolean is(State state) {
    return Groups.isOnly(states(), state);
  }

  boolean isDecided() {
    return states().size() == 1;
  }

  /**
   * How it is called in sentences: the last part of its label path, or the words of a part of a
   * condition.
   */
  String name() {
    if (item.id().isEmpty()) {
      return item.words();
    }
    int point = item.id().lastIndexOf('.');
    String label = item.id().substring(point + 1);
    return label.startsWith("-") ? "part " + label.substring(1) : label;
  }

  /** Of two checks of an item, the later one second: what decides, else what is open. */
  static ItemResult worse(ItemResult a, ItemResult b) {
    return b.rank() >= a.rank() ? b : a;
  }

  private int rank() {
    return switch (verdict) {
      case NOT_APPLICABLE -> 0;
      case PASSED -> counts ? 2 : 1;
      case REFERRED -> 3;
      case UNKNOWN -> 4;
      case FAILED -> 5;
    };
  }

  /** An item that the program failed to evaluate. */
  static ItemResult notEvaluated(Item item, Throwable failure) {
    Missing missing =
        new Missing(
            NOT_EVALUATED,
            MissingKind.NOT_EVALUATED,
            "this criterion could not be evaluated, which is a mistake of the program: report it ("
                + failure
                + ")");
    return new ItemResult(
        item,
        Verdict.UNKNOWN,
        false,
        Ways.all(EnumSet.allOf(State.class)),
        new Explanation(
            item.span(),
            org.eligo.engine.logic.Truth.UNKNOWN,
            missing.need(),
            List.of(missing),
            List.of()),
        List.of(missing),
        Turns.NONE,
        Optional.empty(),
        List.of());
  }

  /** The same item, out of sight because it is not about this participant. */
  ItemResult dropped() {
    return new ItemResult(
        item,
        Verdict.NOT_APPLICABLE,
        false,
        Ways.all(EnumSet.of(State.DROPPED)),
        told,
        List.of(),
        Turns.NONE,
        Optional.empty(),
        members.stream().map(ItemResult::dropped).toList());
  }
}
