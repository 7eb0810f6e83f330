package org.eligo.dsl.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.Parsed;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.check.Checker;
import org.eligo.dsl.internal.parser.Including;
import org.eligo.dsl.internal.parser.ProtocolParser;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.Words;

/** Whether a file means the same once it is formatted; asked without the formatter's own check. */
final class FormatCheck {
  private static final int JOINED = 4;

  private FormatCheck() {}

  /** Formats a file that can be read, and asks all that must be kept; whether it is a protocol. */
  static boolean isProtocol(String name, String file) {
    Source before = Source.of(name, file);
    if (!(Formatting.format(before) instanceof Formatted.Ok(String text, boolean changed))) {
      throw new AssertionError(name + ": " + Formatting.format(before) + "\n" + file);
    }
    Source after = Source.of(name, text);
    String both = name + "\n" + file + "\n---- formatted ----\n" + text;
    assertThat(changed).as(both).isEqualTo(!text.equals(file));
    assertThat(Formatting.format(after)).as(both).isEqualTo(new Formatted.Ok(text, false));
    Parsed old = Protocols.parse(before);
    Parsed again = Protocols.parse(after);
    assertThat(sections(again)).as(both).isEqualTo(sections(old));
    assertThat(comments(again)).as(both).isEqualTo(comments(old));
    assertPlaces(both, places(file), places(text));
    Check first = Check.of(before);
    Check second = Check.of(after);
    assertThat(second).as(both).isEqualTo(first);
    return !first.identity().isEmpty();
  }

  /** What the checker says, what only follows from other mistakes included, and the identity. */
  private record Check(Map<String, Integer> messages, String identity) {
    static Check of(Source source) {
      Diagnostics found = new Diagnostics();
      Source whole = Including.all(source, RandomFiles.INCLUDES, found);
      Optional<Protocol> protocol = Checker.check(ProtocolParser.parse(whole, found), found);
      Map<String, Integer> messages = new TreeMap<>();
      for (Diagnostic one : found.sorted()) {
        messages.merge(one.severity() + " " + one.code(), 1, Integer::sum);
      }
      return new Check(messages, protocol.map(Protocol::identityDigest).orElse(""));
    }
  }

  /** The sections of each kind, in their order. */
  private static Map<String, List<String>> sections(Parsed parsed) {
    Map<String, List<String>> sections = new TreeMap<>();
    for (SectionSyntax section : parsed.file().sections()) {
      sections
          .computeIfAbsent(section.getClass().getSimpleName(), kind -> new ArrayList<>())
          .add(TreeText.of(section));
    }
    return sections;
  }

  private static List<String> comments(Parsed parsed) {
    return parsed.file().comments().stream().map(Words::text).sorted().toList();
  }

  /** Comments stand before the same line; those within a wrapped rule, before the whole rule. */
  private static void assertPlaces(
      String both, Map<String, String> before, Map<String, String> after) {
    assertThat(after.keySet()).as(both).isEqualTo(before.keySet());
    before.forEach((comment, lines) ->
        assertThat(after.get(comment)).as(comment + "\n" + both).contains(beginning(lines)));
  }

  /** For each comment the lines below it; at the end of a section, its heading. */
  private static Map<String, String> places(String text) {
    List<String> lines = text.lines().map(line -> line.replace("\uFEFF", "")).toList();
    Map<String, String> places = new TreeMap<>();
    String heading = "";
    boolean left = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith("# Remark")) {
        List<String> below =
            lines.subList(i, lines.size()).stream().filter(one -> !isNoCode(one)).toList();
        boolean foot = below.isEmpty() || !below.getFirst().startsWith(" ");
        left |= !line.startsWith(" ");
        String joined = String.join(" ", below.subList(0, Math.min(JOINED, below.size())));
        places.put(line.strip(), foot && !left ? heading : foot ? "" : joined);
      } else if (!isNoCode(line)) {
        heading = line.startsWith(" ") ? heading : line;
        left = false;
      }
    }
    return places;
  }

  private static boolean isNoCode(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  /** The first word or sign; a list has two spellings. */
  private static String beginning(String line) {
    String code = line.strip();
    if (code.isEmpty()) {
      return "";
    }
    String first = code.split("[^\\p{L}]", 2)[0];
    return first.equals("one") ? "any" : first.isEmpty() ? code.substring(0, 1) : first;
  }
}
