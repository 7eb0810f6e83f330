package org.eligo.dsl.fuzz;

/** The promises for criteria files into which the fuzzer has put mistakes. */
public final class FuzzEdits {
  private FuzzEdits() {}

  /** One input: which file, and what is done to it. */
  public static void fuzzerTestOneInput(byte[] input) {
    Fuzzing.run(
        "edits",
        Edits.SEEDS.edited(input),
        text -> {
          if (input.length % 2 == 0) {
            Promises.check(text);
          } else {
            Promises.format(text);
          }
        });
  }
}
