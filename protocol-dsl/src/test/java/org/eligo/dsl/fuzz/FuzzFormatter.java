package org.eligo.dsl.fuzz;

/** {@link Promises#format} for whatever the fuzzer writes. */
public final class FuzzFormatter {
  private FuzzFormatter() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Fuzzing.text("formatter", input, Promises::format);
  }
}
