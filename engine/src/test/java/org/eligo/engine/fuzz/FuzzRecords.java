package org.eligo.engine.fuzz;

import org.eligo.dsl.fuzz.Fuzzing;

/** {@link DataPromises#records} for whatever the fuzzer writes. */
public final class FuzzRecords {
  private FuzzRecords() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Fuzzing.text("records", input, DataPromises::records);
  }
}
