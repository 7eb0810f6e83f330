package org.eligo.dsl.fuzz;

/** {@link Promises#check} for whatever the fuzzer writes. */
public final class FuzzChecker {
  private FuzzChecker() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Fuzzing.text("checker", input, Promises::check);
  }
}
