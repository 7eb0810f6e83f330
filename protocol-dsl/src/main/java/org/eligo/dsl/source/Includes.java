package org.eligo.dsl.source;

/**
 * Where the files stand that a criteria text includes by {@code include "PATH"}. The caller gives
 * it; this module itself reads no file. The shipped library needs none.
 */
@FunctionalInterface
public interface Includes {
  /**
   * The text of a file. The path is relative to the folder of the text that is checked; its parts
   * are separated by {@code /}, and it neither leads out of the folder ({@code ..}) nor is
   * absolute.
   */
  Answer find(String path);

  /** Where nothing but the shipped library can be included. */
  static Includes shippedOnly() {
    return path -> new Answer.Refused("files beside this text cannot be read here");
  }

  /** What came of looking for a file. */
  sealed interface Answer {
    /** The text of the file. */
    record Text(String text) implements Answer {}

    /** There is no such file, or it must not be read; {@code why} says so in plain words. */
    record Refused(String why) implements Answer {}
  }
}
