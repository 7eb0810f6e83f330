package org.eligo.dsl.internal.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.dsl.diagnostic.Similar;

/** Knows the rules whose members are the items below. */
final class Outlines {
  private static final Pattern OUTLINE =
      Pattern.compile(
          "(all|any|none) +of|any +of *, *at +least +1 +done|one +of +the +following|(at +least|at"
              + " +most|exactly) +\\S+ +of");

  private static final Pattern LONGER =
      Pattern.compile(
          "((?:all|any|none|at +least +\\d+|at +most +\\d+|exactly +\\d+) +of)"
              + "(?: +the following(?: [\\w ]+)?)?:?");

  private static final Pattern THESE =
      Pattern.compile("((any|none) +of|at +least +\\S+ +of) +these( .*)?");
  private static final Pattern ENDING =
      Pattern.compile(
          ".*\\b(where|has|have|had|when|unless|and|or|not) "
              + "((all|any|none) of|(at least|at most|exactly) \\S+ of"
              + "|((any|none) of|at least \\S+ of) these( .*)?)");

  private Outlines() {}

  /** The list that was meant by a line with a slip in it and members below. */
  static Optional<String> meant(LineNode node) {
    boolean members = node.children.stream().anyMatch(ClauseWords::isItemLine);
    Matcher longer = LONGER.matcher(node.code);
    if (longer.matches() && !isOutline(node.code)) {
      return Optional.of(longer.group(1));
    }
    return members && !isOutline(node.code)
        ? Stream.of("all of", "any of", "none of")
            .filter(list -> Similar.distance(list, node.code) == 1)
            .findFirst()
        : Optional.empty();
  }

  static boolean isOutline(String code) {
    return code.contains("of")
        && (OUTLINE.matcher(code).matches() || THESE.matcher(code).matches());
  }

  /** Whether nothing can go on behind it on the next line. */
  static boolean isWhole(String code) {
    return OUTLINE.matcher(code).matches();
  }

  /** Whether a rule or clause ends in an outline, whose parts are the lines below. */
  static boolean endsIn(Phrase phrase) {
    return phrase.text().contains("of") && ENDING.matcher(phrase.folded()).matches();
  }
}
