package org.eligo.dsl.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes as edits of criteria files that exist: the first two choose a file, then every five are one
 * edit of its words or lines. Mistakes then stand in the middle of what is right, where bytes alone
 * rarely get.
 */
public final class Edits {
  /** The system property with the folder of the files. */
  public static final String FOLDER = "fuzz.seeds";

  private static final int LONGEST = 5_000;
  private static final int BYTES = 5;
  private static final Pattern WORD = Pattern.compile("\n *|[\\p{L}\\p{N}]+| +|.", Pattern.DOTALL);

  /** The edits of the files in that folder. */
  public static final Edits SEEDS = of(Path.of(System.getProperty(FOLDER, ".")));

  private final List<List<String>> files;
  private final List<String> words;

  private Edits(List<List<String>> files, List<String> words) {
    this.files = files;
    this.words = words;
  }

  /** The edits of the short criteria files in a folder and below it. */
  static Edits of(Path folder) {
    List<List<String>> files = new ArrayList<>();
    TreeSet<String> words = new TreeSet<>();
    for (String text : texts(folder)) {
      List<String> pieces = WORD.matcher(text).results().map(MatchResult::group).toList();
      files.add(pieces);
      words.addAll(pieces);
    }
    return new Edits(files, List.copyOf(words));
  }

  /** The texts of the criteria files in a folder that are not too long. */
  static List<String> texts(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : found.filter(f -> f.toString().endsWith(".criteria")).sorted().toList()) {
        if (Files.size(file) < LONGEST && !file.toString().contains("target")) {
          texts.add(Files.readString(file).replace("\r\n", "\n"));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word that stands in a file. */
  List<String> words() {
    return words;
  }

  /** The text that the bytes stand for. */
  public String edited(byte[] input) {
    if (files.isEmpty() || input.length < 2) {
      return "";
    }
    List<String> text = new ArrayList<>(files.get(number(input, 0) % files.size()));
    for (int i = 2; i + BYTES <= input.length; i += BYTES) {
      edit(text, Arrays.copyOfRange(input, i, i + BYTES));
    }
    return String.join("", text);
  }

  private void edit(List<String> text, byte[] edit) {
    int at = text.isEmpty() ? 0 : number(edit, 1) % text.size();
    int choice = number(edit, 3);
    int length = Math.min(1 + choice % 40, text.size() - at);
    switch (edit[0] & 7) {
      case 0 -> text.add(at, words.get(choice % words.size()));
      case 1 -> text.subList(at, at + length).clear();
      case 2 -> text.addAll(at, List.copyOf(text.subList(at, at + length)));
      case 3 -> {
        if (!text.isEmpty()) {
          text.set(at, words.get(choice % words.size()));
        }
      }
      case 4 -> {
        List<String> moved = List.copyOf(text.subList(at, at + length));
        text.subList(at, at + length).clear();
        text.addAll(text.isEmpty() ? 0 : choice % text.size(), moved);
      }
      case 5 -> text.add(at, Character.toString(choice));
      case 6 -> {
        List<String> other = files.get(choice % files.size());
        int from = other.isEmpty() ? 0 : (choice * 31) % other.size();
        text.addAll(at, other.subList(from, Math.min(other.size(), from + 25)));
      }
      default -> {
        if (!text.isEmpty()) {
          text.set(at, slip(text.get(at), choice));
        }
      }
    }
  }

  /** A word with one letter too few, or with two that changed places. */
  private static String slip(String word, int choice) {
    if (word.isEmpty()) {
      return "";
    }
    int at = choice % word.length();
    if (at == 0 || choice % 3 == 0) {
      return word.substring(0, at) + word.substring(at + 1);
    }
    return word.substring(0, at - 1)
        + word.charAt(at)
        + word.charAt(at - 1)
        + word.substring(at + 1);
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }
}
