package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Parts of a rule that stand where they cannot be read, though all of them are right. */
final class OrderSlips {
  private final Phrase phrase;
  private final List<Piece> pieces;
  private final int index;
  private final DeclaredNames names;

  /**
   * @param index of the piece at which the phrase could not be read on, one at least; the number of
   *     pieces where it ends too early
   */
  OrderSlips(Phrase phrase, List<Piece> pieces, int index, DeclaredNames names) {
    this.phrase = phrase;
    this.pieces = pieces;
    this.index = index;
    this.names = names;
  }

  Optional<Diagnostic> find() {
    return covering()
        .or(this::laboratory)
        .or(this::secondVisit)
        .or(this::withoutQuantifier)
        .or(this::lasting)
        .or(this::timeBehindWhere)
        .or(this::timeBehindComparison)
        .or(this::answer)
        .or(this::choices)
        .or(this::countedNames)
        .or(this::comma)
        .or(this::entryWord);
  }

  /** {@code judged by investigator covering ...}: only an agreement covers days. */
  private Optional<Diagnostic> covering() {
    return at(0).is(JUDGED) || at(0).is(ASKED)
        ? first(i -> at(i).getText().contains("covering")).stream()
            .mapToObj(i ->
                slip(
                    at(i).span(),
                    "`covering` belongs to `agreed by participant`",
                    "not in a question to somebody else",
                    "leave it out; conduct after enrollment is printed by `later \"...\"`"))
            .findFirst()
        : Optional.empty();
  }

  /** {@code CRP at screening from central laboratory}. */
  private Optional<Diagnostic> laboratory() {
    boolean laboratory = index < pieces.size() && at(index).getText().matches("central|local");
    int begin = start(index);
    if (!laboratory || !at(index - 1).is(FROM) || index - begin < 3) {
      return Optional.empty();
    }
    int end = Math.min(index + 1, pieces.size() - 1);
    return Optional.of(
        slip(
            span(index - 1, end),
            "the laboratory stands before the time",
            "belongs further forward",
            "write `"
                + text(begin, begin)
                + " "
                + text(index - 1, end)
                + " "
                + text(begin + 1, index - 2)
                + "`"));
  }

  /** {@code X at screening and at baseline >= 6}. */
  private Optional<Diagnostic> secondVisit() {
    boolean second =
        index < pieces.size()
            && index > 2
            && at(index - 1).is(AT)
            && (at(index - 2).is(AND) || at(index - 2).is(OR));
    if (!second) {
      return Optional.empty();
    }
    int begin = start(index - 2);
    int name = first(i -> i >= begin && at(i).is(AT)).orElse(index - 2) - 1;
    String test = text(index + 1, end(index));
    return Optional.of(
        slip(
            span(index - 2, index),
            "two times are two conditions",
            "of what?",
            "write `"
                + text(begin, index - 3)
                + (test.isEmpty() ? "" : " " + test)
                + " "
                + at(index - 2).getText()
                + " "
                + text(begin, name)
                + " at "
                + text(index, end(index))
                + "`"));
  }

  /** {@code malignancy within 3 years before enrollment other than those where ...}. */
  private Optional<Diagnostic> withoutQuantifier() {
    boolean other = index < pieces.size() && at(index).getText().equals("other");
    int begin = start(index);
    return other && at(begin).is(NAME)
        ? Optional.of(
            slip(
                span(begin, begin),
                "nothing says how many entries of `" + at(begin).getText() + "` are asked for",
                "any or no?",
                "write `any " + text(begin, index - 1) + " other than ...`, or `no ...`"))
        : Optional.empty();
  }

  private int timeStart() {
    if (index < pieces.size() && beginsTime(at(index))) {
      return index;
    }
    boolean visit = index < pieces.size() && at(index - 1).is(AT) && at(index).is(NAME);
    boolean any = index < pieces.size() && at(index - 1).is(AT) && at(index).is(ANY);
    return visit || any ? index - 1 : -1;
  }

  private static boolean beginsTime(Piece piece) {
    return switch (piece.getType()) {
      case WITHIN, BEFORE, AFTER, ONGOING, EVER, DURING, BY, STARTED, ENDED, THROUGHOUT, FROM ->
          true;
      default -> false;
    };
  }

  /** {@code any insulin where dose > 3 U/day ongoing at screening}. */
  private Optional<Diagnostic> timeBehindWhere() {
    int time = timeStart();
    OptionalInt where = last(time, piece -> piece.is(WHERE));
    if (time < 0 || where.isEmpty() || where.getAsInt() == 0) {
      return Optional.empty();
    }
    Piece before = at(where.getAsInt() - 1);
    if (!before.is(NAME)
        || !before.isDeclared()
        || where.getAsInt() > 1 && at(where.getAsInt() - 2).is(AT)) {
      return Optional.empty();
    }
    int begin = start(where.getAsInt());
    int end = end(time);
    return Optional.of(
        slip(
            span(time, end),
            "the time stands before `where`",
            "belongs further forward",
            "write `"
                + text(begin, where.getAsInt() - 1)
                + " "
                + text(time, end)
                + " "
                + text(where.getAsInt(), time - 1)
                + "`"));
  }

  /** {@code age above 18 at screening}: what is compared, and when, stands before the limit. */
  private Optional<Diagnostic> timeBehindComparison() {
    int time = timeStart();
    if (time < 1) {
      return Optional.empty();
    }
    int begin = start(time);
    OptionalInt sign = first(i -> i > begin && i < time && compares(i));
    if (sign.isEmpty() || !isName(begin, sign.getAsInt())) {
      return Optional.empty();
    }
    int end = end(time);
    boolean timed = first(i -> i >= begin && i < sign.getAsInt() && isTime(i)).isPresent();
    String mended =
        text(begin, sign.getAsInt() - 1)
            + " "
            + text(time, end)
            + " "
            + text(sign.getAsInt(), time - 1);
    return Optional.of(
        slip(
            span(time, end),
            "the time stands before the comparison",
            timed ? "a second time" : "belongs further forward",
            timed
                ? "one time is enough: leave `" + text(time, end) + "` out, or the other one"
                : "write `" + mended + "`"));
  }

  private boolean isTime(int i) {
    return at(i).is(AT) && !at(i + 1).is(LEAST) && !at(i + 1).is(MOST) || beginsTime(at(i));
  }

  private boolean compares(int i) {
    Piece piece = at(i);
    boolean least =
        piece.is(AT) && i + 1 < pieces.size() && (at(i + 1).is(LEAST) || at(i + 1).is(MOST));
    boolean than = i + 1 < pieces.size() && at(i + 1).is(THAN);
    return least
        || than
        || piece.getType() >= AT_LEAST && piece.getType() <= EQUAL
        || piece.is(ABOVE)
        || piece.is(BELOW)
        || piece.is(BETWEEN)
        || piece.is(IS)
        || piece.is(IN)
        || piece.is(INCLUDES);
  }

  /** A name, with a word before it and perhaps a time behind it. */
  private boolean isName(int from, int to) {
    return first(i -> i >= from && i < to && (at(i).is(NAME) || at(i).is(AGE) || at(i).is(CLOSE)))
        .isPresent();
  }

  /** {@code for 4 weeks before screening}, {@code where for more than 7 days in a row}. */
  private Optional<Diagnostic> lasting() {
    OptionalInt begin = last(Math.min(index + 1, pieces.size()), piece -> piece.is(FOR));
    if (begin.isEmpty() || begin.getAsInt() == 0) {
      return Optional.empty();
    }
    int from = begin.getAsInt();
    Piece before = at(from - 1);
    if (before.is(WHERE)) {
      return Optional.of(
          slip(
              span(from, from),
              "how long an entry lasted stands before `where`",
              "belongs further forward",
              "write `any NAME for more than 7 days in a row before screening where ...`"));
    }
    if (from == index && before.is(NAME) && names.isHistory(before.getText())) {
      return Optional.of(
          slip(
              span(from - 1, from),
              "nothing says how many entries of `" + before.getText() + "` are asked for",
              "any or no?",
              "write `any " + text(from - 1, pieces.size() - 1) + "`, or `no ...`"));
    }
    boolean window = index < pieces.size() && (at(index).is(BEFORE) || at(index).is(AFTER));
    if (!window || from >= index || before.is(WHERE)) {
      return Optional.empty();
    }
    String length = text(from + 1, index - 1);
    String day = text(index, end(index));
    return Optional.of(
        slip(
            span(from, index - 1),
            "`for` says how long an entry lasted, and needs to know how that is counted",
            "in a row, or in total?",
            "write `for "
                + length
                + " in a row "
                + day
                + "` (or `in total`) for a duration, `within "
                + lengthOnly(from + 1, index - 1)
                + " "
                + day
                + "` for a window"));
  }

  private String lengthOnly(int from, int to) {
    OptionalInt number = first(i -> i >= from && i <= to && at(i).is(NUMBER));
    return number.isPresent() ? text(number.getAsInt(), to) : text(from, to);
  }

  /** {@code rash is no}, {@code rash = yes}: a yes/no item stands alone. */
  private Optional<Diagnostic> answer() {
    int no = index < pieces.size() && at(index).is(NO) ? index : index - 1;
    boolean asked = at(no).is(NO) && no > 0 && (at(no - 1).is(IS) || at(no - 1).is(EQUAL));
    if (!asked) {
      return Optional.empty();
    }
    String item = text(start(no - 1), no - 2);
    return Optional.of(
        slip(
            span(no - 1, no),
            "a yes/no item stands alone, and `not` turns it round",
            "no comparison",
            "write `not " + item + "`"));
  }

  /** {@code in I, II}, {@code in (I or II)}, {@code is one of (I, II)}, {@code is II to III}. */
  private Optional<Diagnostic> choices() {
    OptionalInt test = last(index + 1, piece -> piece.is(IS) || piece.is(IN));
    if (test.isEmpty() || test.getAsInt() == 0 || index >= pieces.size()) {
      return Optional.empty();
    }
    int from = test.getAsInt();
    int begin = start(from);
    List<String> listed =
        pieces.stream()
            .skip(from + 1L)
            .filter(piece -> names.isChoice(piece.getText()) || piece.is(NUMBER))
            .map(Piece::getText)
            .distinct()
            .toList();
    if (listed.size() < 2 || !isName(begin, from)) {
      return Optional.empty();
    }
    boolean range = at(index).is(TO) || at(index).is(MINUS);
    String item = text(begin, from - 1);
    return Optional.of(
        slip(
            span(from, pieces.size() - 1),
            range
                ? "a range is written with `between` and `and`"
                : "several choices stand in one parenthesis, with commas between them",
            "not so",
            range
                ? "write `"
                    + item
                    + " between "
                    + listed.getFirst()
                    + " and "
                    + listed.getLast()
                    + "`"
                : "write `" + item + " in (" + String.join(", ", listed) + ")`"));
  }

  /** {@code at least 2 of (rash, fever, cough) at screening}, {@code one of (...)}. */
  private Optional<Diagnostic> countedNames() {
    boolean open = index < pieces.size() && at(index).is(OPEN) && at(index - 1).is(OF);
    boolean number = index < pieces.size() && at(index).is(OF) && at(index - 1).is(NUMBER);
    boolean one =
        index < pieces.size() && at(index).is(OF) && at(index - 1).getText().equals("one");
    if (!open && !number && !one) {
      return Optional.empty();
    }
    int of = open ? index - 1 : index;
    boolean single = at(of - 1).getText().equals("one") || at(of - 1).getText().equals("1");
    int close = first(i -> i > of && at(i).is(CLOSE)).orElse(pieces.size() - 1);
    List<String> members =
        pieces.subList(of, close).stream().filter(p -> p.is(NAME)).map(Piece::getText).toList();
    String time = close + 1 < pieces.size() ? " " + text(close + 1, pieces.size() - 1) : "";
    String heading = number ? "at least " + text(of - 1, of) : text(0, of);
    return Optional.of(
        slip(
            span(single ? of - 1 : 0, of),
            "names in a parenthesis are taken by `each of`, `any of` and `none of` only",
            "counts nothing here",
            single
                ? "write `any of (" + String.join(", ", members) + ")" + time + "`"
                : "write `"
                    + heading
                    + "` alone, and below it, deeper, a line for each"
                    + (members.isEmpty() ? "" : ": `- " + members.getFirst() + time + "`")));
  }

  /** A comma between two conditions or two names. */
  private Optional<Diagnostic> comma() {
    if (index >= pieces.size() || !at(index).is(COMMA)) {
      return Optional.empty();
    }
    int begin = start(index);
    boolean names = index - begin <= 2 && at(index - 1).is(NAME);
    OptionalInt time = first(i -> i > index && (beginsTime(at(i)) || at(i).is(AT)));
    if (!names || time.isEmpty()) {
      return Optional.of(
          slip(
              at(index).span(),
              "a comma does not say whether both must hold or one",
              "and, or?",
              "write `and` or `or` in its place, or one part a line below `all of` or `any of`"));
    }
    List<String> all =
        pieces.subList(begin, time.getAsInt()).stream()
            .filter(piece -> piece.is(NAME))
            .map(Piece::getText)
            .toList();
    String list = "(" + String.join(", ", all) + ") " + text(time.getAsInt(), end(time.getAsInt()));
    return Optional.of(
        slip(
            at(index).span(),
            "several names with one time stand in a parenthesis",
            "a comma between names",
            "write `any of " + list + "`, `each of " + list + "` or `none of ...`"));
  }

  /** {@code any ongoing infection}, {@code any history of infection}: the time stands behind. */
  private Optional<Diagnostic> entryWord() {
    if (index >= pieces.size() || !isQuantifier(at(index - 1))) {
      return Optional.empty();
    }
    if (at(index).is(ONGOING) && index + 1 < pieces.size() && at(index + 1).is(NAME)) {
      String name = at(index + 1).getText();
      String rest =
          index + 2 < pieces.size() && at(index + 2).is(AT)
              ? text(index + 2, end(index + 2))
              : "at screening";
      return Optional.of(
          slip(
              span(index, index + 1),
              "`ongoing` stands behind the name",
              "too far forward",
              "write `" + at(index - 1).getText() + " " + name + " ongoing " + rest + "`"));
    }
    return Optional.empty();
  }

  private static boolean isQuantifier(Piece piece) {
    return piece.is(ANY) || piece.is(NO) || piece.is(EVERY);
  }

  /** Where the condition around a place begins. */
  private int start(int of) {
    int from = of;
    int depth = 0;
    while (from > 0) {
      Piece before = at(from - 1);
      depth += before.is(CLOSE) ? 1 : before.is(OPEN) ? -1 : 0;
      if (depth < 0 || depth == 0 && separates(from - 1)) {
        return from;
      }
      from--;
    }
    return from;
  }

  private boolean separates(int i) {
    return switch (at(i).getType()) {
      case AND -> first(k -> k < i && at(k).is(BETWEEN)).isEmpty();
      case OR, NOT, WHERE, WHEN, UNLESS, OTHERWISE -> true;
      default -> false;
    };
  }

  /** The last piece of the time that begins here. */
  private int end(int of) {
    int to = of;
    while (to + 1 < pieces.size()
        && !at(to + 1).is(AND)
        && !at(to + 1).is(OR)
        && !at(to + 1).is(CLOSE)
        && !at(to + 1).is(WHERE)
        && !at(to + 1).is(COMMA)) {
      to++;
    }
    return to;
  }

  private Piece at(int i) {
    return pieces.get(i);
  }

  private OptionalInt first(IntPredicate wanted) {
    return IntStream.range(0, pieces.size()).filter(wanted).findFirst();
  }

  private OptionalInt last(int before, Predicate<Piece> wanted) {
    for (int i = Math.min(before, pieces.size()) - 1; i >= 0; i--) {
      if (wanted.test(at(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private Span span(int from, int to) {
    return at(from).span().to(at(Math.min(to, pieces.size() - 1)).span());
  }

  private String text(int from, int to) {
    return to < from ? "" : phrase.folded(span(from, to));
  }

  private static Diagnostic slip(Span span, String message, String label, String help) {
    return Diagnostic.of(DiagnosticCode.UNREADABLE_RULE, span, message, label).help(help);
  }
}
