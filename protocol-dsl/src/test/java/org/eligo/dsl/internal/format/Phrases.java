package org.eligo.dsl.internal.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.eligo.dsl.internal.parser.GrammarUse;
import org.eligo.dsl.internal.parser.GrammarUse.Alternative;

/** Phrases of the grammar that the parser can read, for one file. */
final class Phrases {
  private static final int TRIES = 12;
  private static final int AIMED_TRIES = 400;

  // Phrases that take a given alternative are rare; so many of each are drawn once for all files.
  private static final int SLOTS = 64;
  private static final Map<Integer, Phrase> AIMED = new HashMap<>();
  static final List<Alternative> ALTERNATIVES = List.copyOf(GrammarUse.all());

  // The lines before a phrase of each rule when it is tried.
  private static final Map<String, String> BEFORE =
      Map.of(
          "ruleLine", "inclusion criteria\n A | a\n  ",
          "clauseLine", "inclusion criteria\n A | a\n  sex\n  ",
          "optionLine", "data\n a: number\n  ",
          "scoreLine", "score points | Points\n ",
          "tableLine", "table t: number by sex\n a = ",
          "periodLine", "periods\n p: ");
  private static final String OTHERWISE = "score points | P\n first of | W\n  1 when sex\n  ";

  private static final GrammarUse USE = GrammarUse.with(DrawnDeclarations.CORE);

  private final GrammarWalk walk;
  private final Random random;
  private final Map<String, Deque<List<String>>> aimed = new HashMap<>();

  Phrases(GrammarWalk walk, Random random) {
    this.walk = walk;
    this.random = random;
  }

  /** A phrase of a rule; without words when none was found. */
  record Phrase(String rule, List<String> words) {}

  /** Keeps a phrase that takes an alternative for a line that can hold it. */
  void aim(int wanted) {
    int slot = wanted * SLOTS + random.nextInt(SLOTS);
    Phrase phrase = AIMED.computeIfAbsent(slot, key -> aimed(ALTERNATIVES.get(wanted), key));
    if (!phrase.words().isEmpty()) {
      aimed.computeIfAbsent(phrase.rule(), key -> new ArrayDeque<>()).add(phrase.words());
    }
  }

  private Phrase aimed(Alternative wanted, int slot) {
    Random own = new Random(slot);
    List<String> entries = new ArrayList<>(walk.entriesOf(wanted));
    if (entries.contains("ruleLine")) {
      entries.addAll(List.of("ruleLine", "ruleLine", "clauseLine"));
    }
    String rule = entries.get(own.nextInt(entries.size()));
    for (int i = 0; i < AIMED_TRIES; i++) {
      List<String> words = walk.draw(rule, own, Optional.of(wanted));
      if (read(rule, words).filter(read -> read.alternatives().contains(wanted)).isPresent()) {
        return new Phrase(rule, words);
      }
    }
    return new Phrase(rule, List.of());
  }

  /** How many phrases of a rule are kept. */
  int kept(String rule) {
    return aimed.getOrDefault(rule, new ArrayDeque<>()).size();
  }

  /** The words of a phrase of a rule; nothing when none was found that can be read. */
  List<String> next(String rule) {
    List<String> ready = aimed.getOrDefault(rule, new ArrayDeque<>()).poll();
    if (ready != null) {
      return ready;
    }
    for (int i = 0; i < TRIES; i++) {
      List<String> words = walk.draw(rule, random, Optional.empty());
      if (!words.isEmpty() && read(rule, words).isPresent()) {
        return words;
      }
    }
    return List.of();
  }

  /** Several conditions as one long one; nothing when they make none. */
  List<String> nextLong() {
    List<String> words = new ArrayList<>();
    String join = random.nextBoolean() ? "and" : "or";
    for (int i = random.nextInt(2, 7); i > 0; i--) {
      List<String> part = next("ruleLine");
      List<String> closed = new ArrayList<>(part);
      closed.addFirst("(");
      closed.add(")");
      if (!part.isEmpty() && read("ruleLine", closed).isPresent()) {
        words.addAll(words.isEmpty() ? List.of() : List.of(join));
        words.addAll(random.nextInt(3) == 0 ? List.of("not") : List.of());
        words.addAll(closed);
      }
    }
    return !words.isEmpty() && read("ruleLine", words).isPresent() ? List.copyOf(words) : List.of();
  }

  private static Optional<GrammarUse.Read> read(String rule, List<String> words) {
    String text = String.join(" ", words);
    String before = BEFORE.get(rule);
    if (rule.equals("scoreLine") && text.endsWith("otherwise")) {
      before = OTHERWISE;
    }
    return text.isEmpty() ? Optional.empty() : USE.read(before + text + reason(text) + "\n");
  }

  /** The words for people that a phrase must carry. */
  static String reason(String text) {
    boolean needed =
        text.startsWith("assumes") || text.equals("removed") || text.startsWith("no rule");
    return needed ? " | Reason" : "";
  }

  /** The words with blanks between them as nobody should write them. */
  String spaced(List<String> words, int indent, boolean wraps) {
    StringBuilder text = new StringBuilder();
    int deeper = 1 + random.nextInt(5);
    int often = 5 + random.nextInt(15);
    for (String word : words) {
      boolean sign = !text.isEmpty() && word.length() < 3 && !Character.isLetter(word.charAt(0));
      if (text.isEmpty()) {
        text.append(word);
      } else if (wraps && random.nextInt(often) == 0) {
        String comment = random.nextInt(8) == 0 ? "# Inside\n" : "";
        text.append('\n').append(comment).append(" ".repeat(indent + deeper)).append(word);
      } else if (sign && random.nextInt(3) == 0) {
        text.append(word);
      } else {
        text.append(" ".repeat(random.nextInt(5) == 0 ? 2 : 1)).append(word);
      }
    }
    return text.toString();
  }
}
