package org.eligo.tests.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.when.Lasting;
import org.eligo.engine.when.PossibleDays;
import org.eligo.engine.when.Span;
import org.eligo.engine.when.Spans;
import org.eligo.engine.when.When;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** When answers change: as decided by hand, and as asking the interpreter day by day gives. */
final class WhenTest {
  private static final int EVERY = 9;
  private static final int HORIZON = 40;

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsDecided() {
    return Conformance.all(WhenCases.ROOT).stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.title(),
                () ->
                    assertThat(WhenCases.differences(c))
                        .as("%s", c.given().get("reason"))
                        .isEmpty()));
  }

  @Test
  void thereAreCases() {
    assertThat(Conformance.all(WhenCases.ROOT)).hasSizeGreaterThanOrEqualTo(45);
  }

  /** Over records of the hand-decided cases of the language, every ninth. */
  @Test
  void spansAreWhatEveryDayGives() {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    List<HandDecided> cases = Conformance.all(Conformance.ROOT);
    for (int i = 0; i < cases.size(); i += EVERY) {
      HandDecided one = cases.get(i);
      for (Conformance.Prepared p : Conformance.prepared(one).stream().toList()) {
        if (one.given().has("asOf")) {
          // A run that looks back freezes what it leaves out; the cases above show that.
          continue;
        }
        compared += lasting(one.title(), p.protocol(), p.participant(), p.run(), differences);
        days(one.title(), p.protocol(), p.participant(), p.run(), differences);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(2_000);
  }

  private static int lasting(
      String title, CompiledProtocol protocol, Participant who, Run run, List<String> differences) {
    Lasting found = When.of(protocol).lasting(who, run, HORIZON);
    int compared = 0;
    for (LocalDate day = run.asOf(); !day.isAfter(found.last()); day = day.plusDays(1)) {
      Run on = new Run(day, run.stage(), run.cohorts(), run.asIfToday(), run.sites());
      Screening slow = protocol.screen(who, on);
      Span<Outcome> outcome = at(found.outcome(), day);
      if (outcome.is() != slow.outcome() || outcome.provisional() != slow.provisional()) {
        differences.add(title + ", outcome on " + day);
      }
      for (Lasting.OfCohort cohort : found.cohorts()) {
        Screening.CohortResult result = Objects.requireNonNull(slow.cohorts().get(cohort.cohort()));
        for (Lasting.OfCriterion criterion : cohort.criteria()) {
          Screening.CriterionResult one = result.criterion(criterion.id()).orElseThrow();
          var span = at(criterion.verdicts(), day);
          compared++;
          if (span.is() != one.verdict()
              || span.provisional() != one.provisional()
              || criterion.pending() != one.pending()) {
            differences.add(title + ", " + criterion.id() + " on " + day);
          }
        }
      }
    }
    return compared;
  }

  private static <T> Span<T> at(Spans<T> spans, LocalDate day) {
    return spans.all().stream()
        .filter(s -> !day.isBefore(s.from()) && !day.isAfter(s.to()))
        .findFirst()
        .orElseThrow();
  }

  private static void days(
      String title, CompiledProtocol protocol, Participant who, Run run, List<String> differences) {
    if (!(When.of(protocol).days(who, run, HORIZON, Map.of())
        instanceof PossibleDays.Searched found)) {
      return;
    }
    Run plain = new Run(run.asOf(), run.stage(), run.cohorts(), false, run.sites());
    for (LocalDate day = run.asOf(); !day.isAfter(found.last()); day = day.plusDays(1)) {
      Screening slow = protocol.screen(planned(who, found, day), plain);
      for (PossibleDays.OfCohort cohort : found.cohorts()) {
        LocalDate asked = day;
        PossibleDays.Days span =
            cohort.spans().stream()
                .filter(s -> !asked.isBefore(s.from()) && !asked.isAfter(s.to()))
                .findFirst()
                .orElseThrow();
        Screening.CohortResult result = Objects.requireNonNull(slow.cohorts().get(cohort.cohort()));
        if (span.outcome() != result.outcome()
            || (span.outcome() == Outcome.ELIGIBLE && !result.provisional())
            || (span.outcome() == Outcome.NOT_ELIGIBLE
                && !span.bars().stream()
                    .map(PossibleDays.Bar::name)
                    .toList()
                    .equals(result.failed()))) {
          differences.add(title + ", " + cohort.cohort() + " if planned on " + day);
        }
      }
    }
  }

  private static Participant planned(Participant who, PossibleDays.Searched found, LocalDate day) {
    Map<String, MilestoneDay> milestones = new LinkedHashMap<>(who.milestones());
    milestones.put(found.milestone(), new MilestoneDay(new PartialDate.Day(day), true));
    found
        .with()
        .forEach((name, distance) ->
            milestones.put(
                name, new MilestoneDay(new PartialDate.Day(day.minusDays(distance)), true)));
    return new Participant(
        who.id(),
        who.site(),
        who.asOf(),
        milestones,
        who.series(),
        who.histories(),
        who.decisions());
  }

  @Test
  void whatCannotBePlannedIsRefused() {
    Conformance.Prepared p =
        Conformance.prepared(Conformance.all(WhenCases.ROOT).getFirst()).orElseThrow();
    When when = When.of(p.protocol());
    assertThatThrownBy(() -> when.days(p.participant(), p.run(), 9, Map.of("visit", 1)))
        .hasMessageContaining("`visit` is no milestone of this protocol; its milestones are");
    assertThatThrownBy(() -> when.days(p.participant(), p.run(), 9, Map.of("day 0", 1)))
        .hasMessageContaining("whose days are searched");
    assertThatThrownBy(() -> when.days(p.participant(), p.run(), 9, Map.of("consent", 1)))
        .hasMessageContaining("`consent` is recorded for");
    assertThatThrownBy(() -> when.lasting(p.participant(), p.run(), -1))
        .hasMessageContaining("the horizon must be from 0 to");
  }
}
