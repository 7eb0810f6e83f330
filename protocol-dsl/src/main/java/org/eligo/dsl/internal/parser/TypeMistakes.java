package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.unit.Units;

/** Says which type was meant where the words behind a colon are none. */
final class TypeMistakes {
  static final List<String> TYPES =
      List.of(
          "yes/no",
          "one of",
          "in LIST",
          "ordered one of",
          "some of",
          "number",
          "measurement in",
          "titre",
          "date",
          "text",
          "event",
          "course",
          "judgement by",
          "agreement by participant");

  /** Words that other programs and forms use, and what they are called here. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("yes or no", "yes/no"),
          Map.entry("no/yes", "yes/no"),
          Map.entry("y/n", "yes/no"),
          Map.entry("boolean", "yes/no"),
          Map.entry("bool", "yes/no"),
          Map.entry("checkbox", "yes/no"),
          Map.entry("flag", "yes/no"),
          Map.entry("true/false", "yes/no"),
          Map.entry("present/absent", "yes/no"),
          Map.entry("positive/negative", "one of positive, negative"),
          Map.entry("integer", "number"),
          Map.entry("numeric", "number"),
          Map.entry("decimal", "number"),
          Map.entry("count", "number"),
          Map.entry("score", "number"),
          Map.entry("points", "number"),
          Map.entry("grade", "number"),
          Map.entry("string", "text"),
          Map.entry("free text", "text"),
          Map.entry("words", "text"),
          Map.entry("day", "date"),
          Map.entry("time", "date"),
          Map.entry("titer", "titre"),
          Map.entry("percent", "measurement in %"),
          Map.entry("percentage", "measurement in %"),
          Map.entry("consent", "agreement by participant"),
          Map.entry("agreed by participant", "agreement by participant"),
          Map.entry("agreement by participants", "agreement by participant"),
          Map.entry("agreed by participants", "agreement by participant"),
          Map.entry("agreement of participant", "agreement by participant"),
          Map.entry("agreement of the participant", "agreement by participant"));

  private static final Pattern JUDGED =
      Pattern.compile(
          "(?:judged|judgement|judgment|opinion|assessed|assessment|decided|decision)"
              + " (?:by|of|from) (?:the )?(.+)");
  private static final Pattern CHOSEN =
      Pattern.compile("(?:choice|one|any|either|select|selection|list|enum)(?: of| off|:)? (.+)");
  private static final Pattern MEASURED =
      Pattern.compile("(?:[a-z]+ ){0,2}(?:in|as|of) (.+)|(?:measured|measurement|value) (.+)");
  private static final Pattern RANGE =
      Pattern.compile("(?:from |between )?(-?[0-9.]+) ?(?:to|-|–|and) ?(-?[0-9.]+)");

  private TypeMistakes() {}

  /** What is said of words that are no type, with the type that was meant. */
  static Diagnostic unknown(Cuts type, String written) {
    Diagnostic unknown =
        Diagnostic.of(
            DiagnosticCode.UNREADABLE_DECLARATION,
            type.span(),
            written.isEmpty() ? "the type is missing" : "no type is called `" + written + "`",
            "not a type");
    return unknown.help(help(written));
  }

  private static String help(String written) {
    String small = written.toLowerCase(Locale.ROOT);
    if (small.matches("history|condition|diagnosis|disease|medication|drug|treatment|procedure")) {
      return "write `course` for what goes on for a time, `event` for what happens on a day, or"
          + " `yes/no`";
    }
    if (small.matches("(fixed|const|permanent) .+")) {
      return "write `constant " + written.substring(written.indexOf(' ') + 1) + "`";
    }
    if (small.startsWith("date of ")) {
      return "write `date`; words for people stand behind a bar";
    }
    Matcher range = RANGE.matcher(small);
    if (range.matches()) {
      return "write `number`; below an item of its own may stand `plausible from "
          + range.group(1)
          + " to "
          + range.group(2)
          + "`";
    }
    return meant(written, small)
        .map(meant -> "write `" + meant + "`")
        .or(() -> Optional.of(near(written)).filter(n -> !n.isEmpty()).map(Similar::question))
        .orElse("the types are: " + String.join(", ", TYPES));
  }

  private static Optional<String> meant(String written, String small) {
    Optional<String> otherwise = Optional.ofNullable(OTHERWISE.get(small));
    if (otherwise.isPresent()) {
      return otherwise;
    }
    if (Units.parse(written).isPresent()) {
      return Optional.of("measurement in " + written);
    }
    Matcher judged = JUDGED.matcher(written);
    if (judged.matches()) {
      String role = judged.group(1);
      return Optional.of(
          role.startsWith("participant") ? "agreement by participant" : "judgement by " + role);
    }
    Matcher measured = MEASURED.matcher(written);
    if (measured.matches()) {
      String unit = Optional.ofNullable(measured.group(1)).orElseGet(() -> measured.group(2));
      if (Units.parse(unit).isPresent()) {
        return Optional.of("measurement in " + unit);
      }
    }
    Matcher chosen = CHOSEN.matcher(written);
    boolean several = written.indexOf(',') > 0;
    if (several || written.contains(" or ") || written.contains(" / ")) {
      String choices = chosen.matches() ? chosen.group(1) : written;
      return Optional.of("one of " + choices.replaceAll(" (?:or|/) ", ", ").replace(",,", ","));
    }
    return Optional.empty();
  }

  /** Types that begin alike. */
  static List<String> near(String written) {
    int second = written.indexOf(' ');
    int third = second < 0 ? -1 : written.indexOf(' ', second + 1);
    return Similar.to(third < 0 ? written : written.substring(0, third), TYPES);
  }
}
