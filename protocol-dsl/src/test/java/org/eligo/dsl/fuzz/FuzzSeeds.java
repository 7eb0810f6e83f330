package org.eligo.dsl.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes what a fuzzer begins with. Arguments: the folder with the criteria files, the folder for
 * copies of the short ones, the file for the dictionary of their words.
 */
public final class FuzzSeeds {
  private static final int LONGEST_WORD = 30;

  private FuzzSeeds() {}

  /** Writes the copies and the dictionary. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path copies = Files.createDirectories(Path.of(arguments[1]));
    int number = 0;
    for (String text : Edits.texts(folder)) {
      Files.writeString(copies.resolve("seed-" + number++), text);
    }
    List<String> dictionary = new ArrayList<>();
    for (String word : Edits.of(folder).words()) {
      if (word.length() <= LONGEST_WORD) {
        dictionary.add(quoted(word));
      }
    }
    Files.write(Path.of(arguments[2]), dictionary);
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte unit : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = unit > ' ' && unit < 0x7F && unit != '"' && unit != '\\';
      quoted.append(plain ? (char) unit : String.format(Locale.ROOT, "\\x%02X", unit));
    }
    return quoted.append('"').toString();
  }
}
