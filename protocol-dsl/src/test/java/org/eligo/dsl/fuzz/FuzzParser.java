package org.eligo.dsl.fuzz;

/** {@link Promises#parse} for whatever the fuzzer writes. */
public final class FuzzParser {
  private FuzzParser() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Fuzzing.text("parser", input, Promises::parse);
  }
}
