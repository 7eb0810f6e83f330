package org.eligo.engine.participant.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eligo.dsl.diagnostic.Similar;

/** Guesses which word was meant: at most three, nearest first, none when nothing is near. */
final class Nearest {
  private static final int MOST = 3;
  private static final int LONGEST = 80;

  private Nearest() {}

  /** A help that names the nearest words, or all of them when they are few; else {@code other}. */
  static String help(String written, Collection<String> words, String other) {
    List<String> near = of(written, words);
    if (!near.isEmpty()) {
      return "did you mean " + quoted(near) + "?";
    }
    return !words.isEmpty() && words.size() <= 8 ? "it may be " + quoted(words) : other;
  }

  static String quoted(Collection<String> words) {
    return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
  }

  static List<String> of(String written, Collection<String> words) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return List.of();
    }
    return words.stream()
        .distinct()
        .filter(word -> word.length() <= LONGEST && isNear(written, word))
        .sorted(
            Comparator.comparingInt((String word) -> Similar.distance(plain(written), plain(word)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String written, String word) {
    int allowed = Math.max(1, Math.min(written.length(), word.length()) / 3);
    return Similar.distance(plain(written), plain(word)) <= allowed;
  }

  // Names differ mostly in case and in how their words are joined: birthDate, birth_date.
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
