package org.eligo.dsl.internal.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;

/** What a name that nothing declares was likely to say. */
final class NameHints {
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("a", "1"),
          Map.entry("an", "1"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("twelve", "12"));
  private static final Pattern LENGTH =
      Pattern.compile("(\\w+)[ -](hour|day|week|month|year)s?", Pattern.CASE_INSENSITIVE);
  private static final Pattern EARLIER =
      Pattern.compile("(?:prior|previous|past|earlier|known|any|documented) (.+)");
  private static final Pattern PRESENT =
      Pattern.compile("(?:active|current|present|concurrent|currently|ongoing|existing) (.+)");
  private static final Pattern PAIR = Pattern.compile("(\\d+)/(\\d+)( .*)?");

  private final Symbols symbols;

  NameHints(Symbols symbols) {
    this.symbols = symbols;
  }

  /** What to write; empty if nothing better than near names can be said. */
  Optional<String> help(String name, Collection<String> fitting) {
    return length(name)
        .or(() -> pair(name))
        .or(() -> history(name))
        .or(() -> article(name, fitting))
        .or(() -> choice(name))
        .or(() -> field(name))
        .or(() -> holdsName(name, fitting));
  }

  private static Optional<String> length(String name) {
    Matcher length = LENGTH.matcher(name);
    return Optional.of(length)
        .filter(Matcher::matches)
        .flatMap(found -> Optional.ofNullable(NUMBERS.get(found.group(1).toLowerCase(Locale.ROOT))))
        .map(number ->
            "write the number in digits: `"
                + number
                + " "
                + length.group(2)
                + (number.equals("1") ? "" : "s")
                + "`");
  }

  /** {@code 140/90 mmHg}: two limits in one. */
  private static Optional<String> pair(String name) {
    Matcher pair = PAIR.matcher(name);
    return pair.matches()
        ? Optional.of(
            "these are two limits of two items: write a comparison for each, with `"
                + pair.group(1)
                + "` and `"
                + pair.group(2)
                + "`, joined by `and` or `or`")
        : Optional.empty();
  }

  private Optional<String> history(String name) {
    Matcher earlier = EARLIER.matcher(name);
    Matcher present = PRESENT.matcher(name);
    String rest = earlier.matches() ? earlier.group(1) : present.matches() ? present.group(1) : "";
    Optional<DataItem> item = symbols.item(rest);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    boolean course = item.get().type() instanceof Type.Course;
    String timed =
        !item.get().isHistory()
            ? rest + (earlier.matches() ? " at any time" : " at screening")
            : "any " + rest + (earlier.matches() || !course ? " ever" : " ongoing at screening");
    return Optional.of("declared is `" + rest + "`; the time says the rest: `" + timed + "`");
  }

  private static Optional<String> article(String name, Collection<String> fitting) {
    return fitting.stream()
        .filter(other -> List.of("the " + other, "visit " + other, other + " visit").contains(name))
        .findFirst()
        .map(other -> "write `" + other + "` alone");
  }

  /** {@code stage is I or II}, {@code male}: the answer to an item. */
  private Optional<String> choice(String name) {
    List<DataItem> items =
        symbols.data().values().stream()
            .filter(item -> choices(item.type()).contains(name))
            .limit(2)
            .toList();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    String item = items.getFirst().name();
    String other =
        choices(items.getFirst().type()).stream()
            .filter(choice -> !choice.equals(name))
            .findFirst()
            .orElse("...");
    String time = items.getFirst().constant() ? "" : " at screening";
    return Optional.of(
        (items.size() == 1 ? "it is a choice of `" + item + "`" : "it is a choice")
            + ": write `"
            + item
            + time
            + " is "
            + name
            + "`, for several `"
            + item
            + time
            + " in ("
            + name
            + ", "
            + other
            + ")`");
  }

  private static List<String> choices(Type type) {
    return switch (type) {
      case Type.OneOf one -> one.choices();
      case Type.Ordered ordered -> ordered.choices();
      case Type.SomeOf some -> some.choices();
      default -> List.of();
    };
  }

  private Optional<String> field(String name) {
    for (DataItem item : symbols.data().values()) {
      DataItem.Field field = item.fields().get(name);
      if (field != null) {
        return Optional.of(askedBehindWhere(item, name, field.type()));
      }
    }
    return Optional.empty();
  }

  private static String askedBehindWhere(DataItem item, String name, Type type) {
    return "it is a field of `"
        + item.name()
        + "`, and is asked behind `where`: `"
        + (item.isHistory() ? "any " + item.name() + " ever" : item.name() + " at screening")
        + " where "
        + name
        + (type instanceof Type.YesNo ? "" : " ...")
        + "`";
  }

  /** A declared name with words around it. */
  private Optional<String> holdsName(String name, Collection<String> fitting) {
    String padded = " " + name + " ";
    return Stream.concat(fitting.stream(), symbols.milestoneNames().stream())
        .filter(other -> !other.equals(name) && padded.contains(" " + other + " "))
        .max(Comparator.comparingInt(String::length))
        .map(other ->
            "declared is `"
                + other
                + "`"
                + symbols.declaredOn(other).replace(", declared", "")
                + "; `"
                + name.replace(other, "").strip().replaceAll(" +", " ")
                + "` is no word of the language: leave it out, or declare the longer name");
  }
}
