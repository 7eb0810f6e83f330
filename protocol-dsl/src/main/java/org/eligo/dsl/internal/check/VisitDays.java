package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.MilestoneSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * Turns the days of visits into distances from {@code day 0} or, without one, from {@code day 1}.
 */
final class VisitDays {
  private static final String DAY_0 = "day 0";
  private static final String DAY_1 = "day 1";
  private final Diagnostics diagnostics;

  VisitDays(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<Milestone> of(List<MilestoneSyntax> milestones) {
    Optional<String> anchor =
        List.of(DAY_0, DAY_1).stream()
            .filter(day -> milestones.stream().anyMatch(m -> m.name().text().equals(day)))
            .findFirst();
    return milestones.stream()
        .map(m ->
            new Milestone(
                m.name().text(),
                m.words().map(Words::text).orElse(""),
                m.days().flatMap(days -> days(days, anchor)),
                m.later()))
        .toList();
  }

  private Optional<Milestone.VisitDays> days(
      SectionSyntax.VisitDays days, Optional<String> anchor) {
    if (anchor.isEmpty()) {
      diagnostics.add(
          mistake(days, "no milestone says when day 0 is", "counted from nowhere")
              .help("declare a milestone `day 0` or `day 1`"));
      return Optional.empty();
    }
    boolean fromOne = anchor.get().equals(DAY_1);
    if (fromOne && (days.from() == 0 || days.to() == 0)) {
      diagnostics.add(
          mistake(days, "counted from `day 1` there is no day 0", "no such day")
              .because("the day before day 1 is day -1")
              .help("write `day 1` or `day -1`, or declare a milestone `day 0`"));
      return Optional.empty();
    }
    if (days.from() > days.to()) {
      diagnostics.add(
          mistake(days, "the visit ends before it begins", "no day lies in it")
              .help("write the earlier day first"));
      return Optional.empty();
    }
    return Optional.of(
        new Milestone.VisitDays(
            anchor.get(), offset(days.from(), fromOne), offset(days.to(), fromOne)));
  }

  private static Diagnostic mistake(SectionSyntax.VisitDays days, String message, String label) {
    return Diagnostic.of(DiagnosticCode.EMPTY_RANGE, days.span(), message, label);
  }

  private static int offset(int day, boolean fromOne) {
    return fromOne && day > 0 ? day - 1 : day;
  }
}
