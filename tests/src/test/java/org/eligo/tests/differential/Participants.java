package org.eligo.tests.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.SiteFacts;

/** Draws records of participants for a protocol, with everything that can go wrong in them. */
public final class Participants {
  private static final String SITE = "Site 3";
  private static final LocalDate CONSENT = LocalDate.of(2025, 3, 1);

  private final Chart chart;
  private final Draw draw;
  private final Protocol protocol;

  private Participants(Chart chart) {
    this.chart = chart;
    this.draw = chart.draw();
    this.protocol = chart.protocol();
  }

  /** A record with the run that screens it. */
  public record Drawn(Participant participant, Run run) {
    Drawn with(Participant other) {
      return new Drawn(other, run);
    }
  }

  /** The record of a seed, without decisions. */
  public static Drawn draw(long seed, Protocol protocol) {
    return draw(seed, protocol, Aims.of(protocol));
  }

  static Drawn draw(long seed, Protocol protocol, Aims aims) {
    Draw draw = new Draw(seed);
    int mess = draw.of(0, 0, 0, 0, 2, 5, 10, 20, 35);
    LocalDate asOf = CONSENT.plusDays(draw.between(5, 40));
    Map<String, MilestoneDay> milestones = milestones(draw, protocol, asOf, mess);
    List<LocalDate> anchors = new ArrayList<>(List.of(asOf));
    milestones.values().stream()
        .flatMap(m -> m.days().stream())
        .forEach(d -> d.range().firstDay().ifPresent(anchors::add));
    Chart chart =
        new Chart(draw, protocol, aims, asOf, mess, Chart.marks(aims, anchors), milestones);
    return new Participants(chart).record(milestones);
  }

  private static Map<String, MilestoneDay> milestones(
      Draw draw, Protocol protocol, LocalDate asOf, int mess) {
    Map<String, MilestoneDay> days = new LinkedHashMap<>();
    LocalDate day = CONSENT.plusDays(draw.between(-3, 3));
    for (Milestone milestone : protocol.milestones()) {
      if (draw.percent(mess) && draw.percent(40) || milestone.later() && draw.coin()) {
        continue;
      }
      boolean disorder = draw.percent(mess) && draw.percent(40);
      LocalDate on = disorder ? day.minusDays(draw.between(1, 30)) : day;
      days.put(milestone.name(), milestone(draw, on, asOf, mess));
      day = day.plusDays(draw.of(0, 1, 2, 5, 7, 14));
    }
    return days;
  }

  private static MilestoneDay milestone(Draw draw, LocalDate on, LocalDate asOf, int mess) {
    if (draw.percent(mess) && draw.percent(30)) {
      return new MilestoneDay(
          draw.of(
              new PartialDate.Unknown(),
              new PartialDate.Month(java.time.YearMonth.from(asOf.isBefore(on) ? asOf : on)),
              new PartialDate.By(new PartialDate.Day(on.isAfter(asOf) ? asOf : on))),
          false);
    }
    boolean planned = on.isAfter(asOf) || draw.percent(mess) && draw.percent(20);
    LocalDate last = on.plusDays(draw.of(1, 2, 3));
    if (!planned && draw.percent(6) && !last.isAfter(asOf)) {
      return new MilestoneDay(List.of(new PartialDate.Day(on), new PartialDate.Day(last)), false);
    }
    return new MilestoneDay(new PartialDate.Day(on), planned);
  }

  private Drawn record(Map<String, MilestoneDay> milestones) {
    Map<String, List<Result>> series = new LinkedHashMap<>();
    Map<String, History> histories = new LinkedHashMap<>();
    ResultDraw results = new ResultDraw(chart);
    HistoryDraw entries = new HistoryDraw(chart, results);
    for (DataItem item : protocol.data().values()) {
      if (item.isSiteFact() || chart.seldom()) {
        continue;
      }
      if (item.isHistory()) {
        histories.put(item.name(), entries.history(item));
      } else if (item.name().equals("birth date")) {
        series.put(item.name(), List.of(birth()));
      } else {
        series.put(item.name(), results.results(item));
      }
    }
    Optional<String> site = chart.goesWrong() ? Optional.empty() : Optional.of(SITE);
    Optional<PartialDate> asOf =
        draw.percent(5) ? Optional.empty() : Optional.of(new PartialDate.Day(chart.asOf()));
    Participant participant =
        new Participant("P-1", site, asOf, milestones, series, histories, List.of());
    return new Drawn(participant, run(results));
  }

  private Result birth() {
    LocalDate day =
        draw.coin()
            ? chart.asOf().minusYears(draw.of(18, 65, 70, 21)).plusDays(draw.between(-30, 30))
            : chart.asOf().minusYears(draw.between(10, 80));
    return Result.of(new Recorded.DateValue(new PartialDate.Day(day)), new PartialDate.Unknown());
  }

  private Run run(ResultDraw results) {
    LocalDate day = chart.asOf();
    if (draw.percent(6)) {
      day = day.plusDays(draw.between(-20, 10));
    }
    Optional<String> stage =
        draw.percent(60) ? Optional.empty() : Optional.of(draw.of(protocol.stages()));
    List<String> cohorts = draw.percent(80) ? List.of() : List.of(draw.of(protocol.cohortNames()));
    return new Run(day, stage, cohorts, draw.percent(5)).withSites(sites(results));
  }

  private SiteFacts sites(ResultDraw results) {
    Map<String, List<Recorded>> facts = new LinkedHashMap<>();
    for (DataItem item : protocol.data().values()) {
      if (item.isSiteFact() && !chart.goesWrong()) {
        PartialDate on = new PartialDate.Day(chart.asOf());
        facts.put(
            item.name(), List.of(results.value(item.name(), item.type(), on, Optional.empty())));
      }
    }
    return facts.isEmpty() ? SiteFacts.none() : new SiteFacts(Map.of(SITE, facts));
  }

  /**
   * The record with decisions.
   *
   * @param digests the digest of the facts of each item, as a screening without decisions gave it
   */
  public static Drawn decided(
      long seed, Drawn bare, Protocol protocol, Function<String, Optional<String>> digests) {
    return decided(seed, bare, protocol, Aims.of(protocol), digests);
  }

  static Drawn decided(
      long seed,
      Drawn bare,
      Protocol protocol,
      Aims aims,
      Function<String, Optional<String>> digests) {
    if (aims.asked().isEmpty()) {
      return bare;
    }
    Draw draw = new Draw(seed ^ Stamps.STALE.hashCode());
    LocalDate asOf =
        bare.participant().asOf().flatMap(d -> d.range().lastDay()).orElse(bare.run().asOf());
    List<LocalDate> marks = new ArrayList<>(List.of(asOf));
    bare.participant().milestones().values().stream()
        .flatMap(m -> m.days().stream())
        .forEach(d -> d.range().firstDay().ifPresent(marks::add));
    Chart chart =
        new Chart(draw, protocol, aims, asOf, draw.of(0, 5, 20), List.copyOf(marks), Map.of());
    List<Decision> decisions = new ArrayList<>();
    for (Aims.Asked asked : aims.asked()) {
      int count = draw.of(0, 0, 1, 1, 1, 2, 3);
      for (int i = 0; i < count && digests.apply(asked.id()).isPresent(); i++) {
        decisions.add(decision(chart, asked, digests.apply(asked.id())));
      }
    }
    Participant p = bare.participant();
    return bare.with(
        new Participant(
            p.id(), p.site(), p.asOf(), p.milestones(), p.series(), p.histories(), decisions));
  }

  private static Decision decision(Chart chart, Aims.Asked asked, Optional<String> digest) {
    Draw draw = chart.draw();
    Decision.Answer answer =
        asked.consult()
            ? draw.of(
                asked.rescue() ? Decision.Answer.APPROVED : Decision.Answer.DISCUSSED,
                asked.rescue() ? Decision.Answer.APPROVED : Decision.Answer.DISCUSSED,
                Decision.Answer.REFUSED)
            : draw.of(Decision.Answer.YES, Decision.Answer.NO);
    if (chart.goesWrong()) {
      answer = draw.of(Decision.Answer.WITHDRAWN, Decision.Answer.UNKNOWN);
    }
    String role = asked.role();
    if (chart.goesWrong()) {
      role = draw.of(Decision.UNKNOWN_ROLE, "monitor", "investigator", "participant");
    }
    Optional<String> facts =
        chart.goesWrong() ? draw.of(Optional.of(Stamps.STALE), Optional.<String>empty()) : digest;
    LocalDate day = draw.percent(85) ? draw.of(chart.marks()) : chart.past();
    LocalDate on = day.isAfter(chart.asOf()) ? chart.asOf() : day;
    return new Decision(
        asked.id(), role, answer, Optional.empty(), chart.when(on), Optional.empty(), facts);
  }
}
