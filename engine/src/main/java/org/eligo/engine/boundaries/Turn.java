package org.eligo.engine.boundaries;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * One thing of a made record that is turned step by step.
 *
 * @param set puts the thing at a step
 * @param text the thing at a step, for people
 * @param start the step to begin with
 * @param way how the step is found at which the verdict turns
 */
record Turn(LongConsumer set, LongFunction<String> text, long start, Way way) {
  /** Where to look. */
  enum Way {
    /** Just below and just above the start. */
    NEAR,
    /** From the start downwards, as far as it goes. */
    DOWN,
    /** From the start upwards, as far as it goes. */
    UP
  }
}
