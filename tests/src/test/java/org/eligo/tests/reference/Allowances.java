package org.eligo.tests.reference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the engine is known to say something else than the page. The reference can follow it there,
 * so that other differences show; what it followed is counted.
 */
public final class Allowances {
  /** A known difference. */
  public enum Allowance {
    MEAN_IS_DETECTED("V14", "the engine takes a mean above 0, or its first result: unsafe"),
    CHECK_ALONE("G11", "the engine asks the check of the same stage, not the earlier ones: unsafe"),
    ZERO_IS_DETECTED("V14", "the engine says that the number 0 is not detected: unsafe"),
    EARLIEST_TO_THE_END("H10", "the engine asks completeness up to the end of the time"),
    START_AFTER_ITS_END("H7", "the engine does not bound an unknown start by its own end"),
    COVER_OF_PARTIAL_DAYS("H19", "the engine leaves a time open that could have no days"),
    DAY_WITHOUT_END("W3", "the engine decides nothing by a day that is bounded on one side only"),
    SAMPLE_WITHOUT_MARK("V33", "the engine leaves open what an unknown mark cannot change");

    private final String sentence;
    private final String reason;

    Allowance(String sentence, String reason) {
      this.sentence = sentence;
      this.reason = reason;
    }

    /** The id of the sentence that the engine does not follow. */
    public String sentence() {
      return sentence;
    }

    /** What it does instead. */
    public String reason() {
      return reason;
    }
  }

  private final boolean allowed;
  private final Map<Allowance, Integer> taken = new EnumMap<>(Allowance.class);

  private Allowances(boolean allowed) {
    this.allowed = allowed;
  }

  /** The page alone. */
  public static Allowances none() {
    return new Allowances(false);
  }

  /** The engine where it is known to differ. */
  public static Allowances all() {
    return new Allowances(true);
  }

  /** What the page says, or what the engine says where that is allowed. */
  <T> T follow(Allowance allowance, T page, T engine) {
    if (!allowed || page.equals(engine)) {
      return page;
    }
    taken.merge(allowance, 1, Integer::sum);
    return engine;
  }

  /** How often which of them was followed. */
  public Map<Allowance, Integer> taken() {
    return Collections.unmodifiableMap(taken);
  }
}
