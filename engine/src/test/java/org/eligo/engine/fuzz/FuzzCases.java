package org.eligo.engine.fuzz;

import org.eligo.dsl.fuzz.Edits;
import org.eligo.dsl.fuzz.Fuzzing;

/** {@link DataPromises#criteria} for criteria files into which the fuzzer has put changes. */
public final class FuzzCases {
  private FuzzCases() {}

  /** One input: which file, and what is done to it. */
  public static void fuzzerTestOneInput(byte[] input) {
    Fuzzing.run("cases", Edits.SEEDS.edited(input), DataPromises::criteria);
  }
}
