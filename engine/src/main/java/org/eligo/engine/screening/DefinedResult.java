package org.eligo.engine.screening;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.logic.Truth;

/** What a definition of the protocol comes to for one participant. */
public sealed interface DefinedResult {
  /** It in one sentence, with what was read. */
  String sentence();

  /** What is missing; empty when it is known. */
  List<String> missing();

  /** A condition. */
  record OfCondition(Truth truth, String sentence, List<String> missing) implements DefinedResult {
    /** Keeps its list unchangeable. */
    public OfCondition {
      missing = List.copyOf(missing);
    }
  }

  /**
   * A number, in the unit of the definition, as a range; an end that is absent is open without end.
   *
   * @param value it as it is printed, with its unit
   */
  record OfValue(
      Optional<Rational> low,
      Optional<Rational> high,
      String value,
      String sentence,
      List<String> missing)
      implements DefinedResult {
    private static final Rational NARROW = Rational.of(10).pow(-20);

    /** Keeps its list unchangeable. */
    public OfValue {
      missing = List.copyOf(missing);
    }

    /** Whether it is one number, as far as any calculation can tell. */
    public boolean known() {
      return low.isPresent()
          && high.isPresent()
          && high.get().minus(low.get()).compareTo(low.get().abs().max(Rational.ONE).times(NARROW))
              <= 0;
    }
  }
}
