package org.eligo.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.Test;

/** A sign that only looks like the right one is refused, or changes nothing and is remarked on. */
class LookAlikesTest {
  private static final int MUTATIONS = 600;
  private static final Path FILES = Path.of("../tests/src/test/resources/conformance");

  /** What may be typed or pasted in place of a sign. */
  private static final Map<Character, String> LIKE =
      Map.ofEntries(
          Map.entry('a', "\u0430\u03B1\uFF41"),
          Map.entry('e', "\u0435\u212E\uFF45"),
          Map.entry('o', "\u043E\u03BF\u0585\u07CB"),
          Map.entry('p', "\u0440\u03C1"),
          Map.entry('c', "\u0441\u03F2"),
          Map.entry('x', "\u0445\u03C7"),
          Map.entry('i', "\u0456\u03B9\u2170"),
          Map.entry('s', "\u0455"),
          Map.entry('u', "\u03C5\u057D"),
          Map.entry('I', "\u0406\u2160\u0399"),
          Map.entry('A', "\u0410\u0391"),
          Map.entry('E', "\u0415\u0395"),
          Map.entry('K', "\u212A"),
          Map.entry('1', "\u0661\u06F1\u0967\uFF11\uD835\uDFCF"),
          Map.entry('2', "\u0662\uFF12"),
          Map.entry('5', "\u0665\uFF15"),
          Map.entry('0', "\u0660\uFF10\u041E"),
          Map.entry('-', "\u2212\u2010\u2011\u2013"),
          Map.entry('<', "\uFF1C\u2039\u3008"),
          Map.entry('>', "\uFF1E\u203A"),
          Map.entry('=', "\uFF1D\u2550"),
          Map.entry('/', "\u2044\u2215\uFF0F"),
          Map.entry('(', "\uFF08"),
          Map.entry(')', "\uFF09"),
          Map.entry(',', "\u201A\uFF0C"),
          Map.entry('.', "\u2024\uFF0E"),
          Map.entry('|', "\u01C0\u2223\uFF5C"),
          Map.entry(':', "\uA789\uFF1A"));

  @Test
  void noLookAlikeChangesTheMeaningUnseen() throws IOException {
    List<String> files = files();
    Random random = new Random(20261122);
    List<String> unseen = new ArrayList<>();
    int tried = 0;
    while (tried < MUTATIONS) {
      String text = files.get(random.nextInt(files.size()));
      int at = random.nextInt(text.length());
      String likes = LIKE.get(text.charAt(at));
      if (likes == null || !isCode(text, at)) {
        continue;
      }
      tried++;
      int[] like = likes.codePoints().toArray();
      String sign = Character.toString(like[random.nextInt(like.length)]);
      String mutated = text.substring(0, at) + sign + text.substring(at + 1);
      if (!isRefusedOrTheSame(text, mutated)) {
        int line = text.lastIndexOf('\n', at) + 1;
        unseen.add(
            Integer.toHexString(sign.codePointAt(0))
                + " in "
                + mutated.substring(line, mutated.indexOf('\n', line)));
      }
    }
    assertThat(unseen).isEmpty();
  }

  private static boolean isRefusedOrTheSame(String text, String mutated) {
    return switch (Protocols.check(Source.of("x.criteria", mutated))) {
      case Checked.Failed failed -> true;
      case Checked.Ok(var protocol, List<Diagnostic> warnings) ->
          Protocols.check(Source.of("x.criteria", text)) instanceof Checked.Ok(var before, var old)
              && protocol.identityDigest().equals(before.identityDigest())
              && warnings.size() > old.size();
    };
  }

  /** Whether a computer reads what stands there: no comment, no words for people. */
  private static boolean isCode(String text, int at) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    String before = text.substring(line, at);
    return !before.contains("|") && !before.strip().startsWith("#") && text.charAt(at) != '\n';
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> found = Files.walk(FILES)) {
      List<String> files = new ArrayList<>();
      for (Path file : found.filter(f -> f.toString().endsWith(".criteria")).sorted().toList()) {
        String text = Files.readString(file);
        if (Protocols.check(Source.of("x.criteria", text)) instanceof Checked.Ok) {
          files.add(text);
        }
      }
      assertThat(files).hasSizeGreaterThan(100);
      return files;
    }
  }
}
