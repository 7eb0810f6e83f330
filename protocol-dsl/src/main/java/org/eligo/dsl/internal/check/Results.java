package org.eligo.dsl.internal.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultQuery.Pick;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.ValueSyntax.Named;

/** Turns the name of an item with what was said about time and choice into a query of results. */
final class Results {
  private static final Pattern NEXT = Pattern.compile(" (and|or) ");
  private final Translation t;

  Results(Translation t) {
    this.t = t;
  }

  ResultQuery query(Named named, DataItem item, Scope scope) {
    Pick pick = pick(named, item);
    ResultTime time = time(named.time(), item, named.name(), scope);
    if (time instanceof ResultTime.AtVisit(String visit)) {
      t.retests.reads(visit);
    }
    return new ResultQuery(
        item.name(),
        pick,
        time,
        named.where().map(where -> t.filters.of(where, item)),
        named.filterFirst(),
        named.laboratory().map(ValueSyntax.Laboratory::word));
  }

  private Pick pick(Named named, DataItem item) {
    Pick pick =
        switch (named.pick()) {
          case UNSAID ->
              said(named, item).filter(TimeSyntax.AtVisit.class::isInstance).isPresent()
                  ? Pick.SOLE
                  : Pick.LATEST;
          case LATEST -> Pick.LATEST;
          case EARLIEST -> Pick.EARLIEST;
          case LOWEST -> Pick.LOWEST;
          case HIGHEST -> Pick.HIGHEST;
          case MEAN -> Pick.MEAN;
          case ANY -> Pick.ANY;
          case EVERY -> Pick.EVERY;
        };
    boolean ordered = pick == Pick.LOWEST || pick == Pick.HIGHEST;
    boolean mean = pick == Pick.MEAN && item.type() instanceof Type.Titre;
    boolean fits = isNumeric(item.type()) || ordered && item.type() instanceof Type.Ordered;
    if (mean || (ordered || pick == Pick.MEAN) && !fits) {
      t.report(
          DiagnosticCode.WRONG_TYPE,
          named.name().span(),
          "the results of `" + item.name() + "` are no numbers that could be put in this order",
          "has no lowest, highest or mean",
          "write `latest`, `any` or `every`");
    }
    return pick;
  }

  /** The time of the result, its own or that of the use or heading. */
  private Optional<TimeSyntax> said(Named named, DataItem item) {
    return named.time().or(() -> item.constant() ? Optional.empty() : t.time.time());
  }

  static boolean isNumeric(Type type) {
    return type instanceof Type.Number
        || type instanceof Type.Measurement
        || type instanceof Type.Titre
        || type instanceof Type.EitherUnit;
  }

  /** The time in which a sample counts. */
  ResultTime sampleTime(TimeSyntax time, Scope scope) {
    return switch (time) {
      case TimeSyntax.AtVisit at -> atVisit(at);
      case TimeSyntax.AtAnyTime any -> new ResultTime.AnyTime();
      case TimeSyntax.InWindow in when in.overlap() == TimeSyntax.Overlap.OVERLAP ->
          new ResultTime.InWindow(t.windows.window(in.window(), Optional.empty(), scope));
      default -> misfit(time.span(), "a sample has one day", "write `at` and a visit, or a window");
    };
  }

  private ResultTime time(Optional<TimeSyntax> time, DataItem item, Name name, Scope scope) {
    if (item.constant()) {
      time.filter(said -> !(said instanceof TimeSyntax.AtAnyTime))
          .ifPresent(said ->
              t.report(
                  DiagnosticCode.TIME_DOES_NOT_FIT,
                  said.span(),
                  "`" + item.name() + "` is constant and takes no time",
                  "not for a constant",
                  "leave these words out"));
      return new ResultTime.AnyTime();
    }
    return time.map(said -> time(said, item, scope))
        .or(() -> t.time.time().map(this::defaultTime))
        .orElseGet(() -> withoutTime(item, name));
  }

  private ResultTime withoutTime(DataItem item, Name name) {
    Optional<ResultTime> valid = item.options().valid().map(ResultTime.Valid::new);
    if (valid.isPresent()) {
      t.time.noteOptional();
    } else if (t.time.inDefinition()) {
      t.time.note(item.name());
    } else {
      missingTime(name, item);
    }
    return valid.orElse(new ResultTime.AnyTime());
  }

  /** The time of a use or heading, which has been checked where it stands. */
  private ResultTime defaultTime(TimeSyntax time) {
    return switch (time) {
      case TimeSyntax.AtVisit at -> new ResultTime.AtVisit(at.visit().text());
      case TimeSyntax.AtAnyTime any -> new ResultTime.AnyTime();
      case TimeSyntax.Ever ever -> new ResultTime.AnyTime();
      case TimeSyntax.OngoingAt ongoing -> new ResultTime.AnyTime();
      case TimeSyntax.InWindow in ->
          new ResultTime.InWindow(t.windows.window(in.window(), Optional.empty(), Scope.TOP));
    };
  }

  /** A visit of the file to show how a time is written. */
  String exampleVisit() {
    List<Milestone> stages =
        t.symbols.milestones().stream().filter(milestone -> !milestone.later()).toList();
    return stages.stream()
        .filter(milestone -> milestone.days().isPresent())
        .findFirst()
        .or(() -> stages.stream().filter(m -> m.name().contains("screening")).findFirst())
        .or(() -> stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast()))
        .map(Milestone::name)
        .orElse("VISIT");
  }

  /**
   * Names in a row of which only the last one has its time or limit: {@code ALT and AST at ...}.
   */
  Optional<String> shared(Span name) {
    String text = t.symbols.source().text();
    int line = text.indexOf('\n', name.end());
    String behind = text.substring(name.end(), line < 0 ? text.length() : line);
    List<String> names = t.names.inRules(Scope.TOP);
    Matcher next = NEXT.matcher(behind);
    if (!next.lookingAt() || !names.contains(text.substring(name.start(), name.end()))) {
      return Optional.empty();
    }
    String rest = behind.substring(next.end());
    return names.stream()
        .filter(other -> rest.startsWith(other + " "))
        .max(Comparator.comparingInt(String::length))
        .map(other ->
            "("
                + text.substring(name.start(), name.end())
                + ", "
                + other
                + ")"
                + rest.substring(other.length()))
        .map(all ->
            next.group(1).equals("and")
                ? "several names with one time: `each of " + all + "`"
                : "several names with one time: `any of " + all + "`");
  }

  private void missingTime(Name name, DataItem item) {
    String visit = exampleVisit();
    String text = name.text();
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.MISSING_TIME,
                name.span(),
                "nothing says when the result of `" + text + "` must have been taken",
                "of which day?")
            .because("an old result would count as much as a new one")
            .help(
                shared(name.span()).map(all -> all + ";\n").orElse("")
                    + String.format(
                        Locale.ROOT,
                        "write `%1$s at %2$s`, a window such as `%1$s within 28 days before %2$s`,"
                            + " or `%1$s at any time`;\n"
                            + "or let `%3$s` declare `valid 28 days`",
                        text,
                        visit,
                        item.name())));
  }

  /** The time of a result, or of an answer when {@code item} is only its name. */
  private ResultTime time(TimeSyntax time, DataItem item, Scope scope) {
    return switch (time) {
      case TimeSyntax.AtVisit at -> atVisit(at);
      case TimeSyntax.AtAnyTime any -> new ResultTime.AnyTime();
      case TimeSyntax.Ever ever ->
          misfit(
              ever.span(),
              "`ever` is said of histories",
              item.type() instanceof Type.YesNo
                  ? "write `known "
                      + item.name()
                      + "` for whether it was ever so, `at any time` for the newest answer"
                  : "write `at any time`");
      case TimeSyntax.OngoingAt ongoing ->
          misfit(
              ongoing.span(),
              "only a course can be ongoing, and `" + item.name() + "` is none",
              "write `at` and a visit, or a window");
      case TimeSyntax.InWindow in -> {
        if (in.overlap() != TimeSyntax.Overlap.OVERLAP) {
          yield misfit(
              in.span(),
              "a result of `" + item.name() + "` has one date: it does not start, end or last",
              "leave out `started`, `ended` or `throughout`");
        }
        yield new ResultTime.InWindow(t.windows.window(in.window(), Optional.of(item), scope));
      }
    };
  }

  /** The time in which an answer to a question counts. */
  ResultTime answerTime(TimeSyntax time) {
    return switch (time) {
      case TimeSyntax.AtVisit at -> atVisit(at);
      case TimeSyntax.AtAnyTime any -> new ResultTime.AnyTime();
      case TimeSyntax.Ever ever ->
          misfit(ever.span(), "`ever` is said of histories", "write `at any time`");
      case TimeSyntax.OngoingAt ongoing ->
          misfit(ongoing.span(), "an answer is not ongoing", "write `at` and a visit");
      case TimeSyntax.InWindow in when in.overlap() == TimeSyntax.Overlap.OVERLAP ->
          new ResultTime.InWindow(t.windows.window(in.window(), Optional.empty(), Scope.TOP));
      case TimeSyntax.InWindow in ->
          misfit(
              in.span(), "an answer has one date", "leave out `started`, `ended` or `throughout`");
    };
  }

  private ResultTime atVisit(TimeSyntax.AtVisit at) {
    t.names.milestone(at.visit());
    return new ResultTime.AtVisit(at.visit().text());
  }

  private ResultTime misfit(Span span, String message, String help) {
    t.report(DiagnosticCode.TIME_DOES_NOT_FIT, span, message, "does not fit", help);
    return new ResultTime.AnyTime();
  }
}
