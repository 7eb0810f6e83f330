package org.eligo.engine.when;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.internal.eval.AsOf;
import org.eligo.engine.participant.Participant;

/** Answers when: by judging day after day. Unchangeable, safe to share between threads. */
public final class When {
  /** The days after the as-of date that are looked at where nobody says how many: a year. */
  public static final int HORIZON = 365;

  /** The most days that are looked at. */
  public static final int LONGEST = 7_305;

  private final CompiledProtocol protocol;

  private When(CompiledProtocol protocol) {
    this.protocol = protocol;
  }

  /** Asks a protocol when. */
  public static When of(CompiledProtocol protocol) {
    return new When(protocol);
  }

  /**
   * Until when the verdicts and outcomes stay what they are, if nothing new is recorded.
   *
   * @param horizon how many days after the as-of date are looked at
   * @throws IllegalArgumentException if the run names a stage or cohort that the protocol lacks, or
   *     the horizon is below 0 or above {@link #LONGEST}
   */
  public Lasting lasting(Participant participant, Run run, int horizon) {
    return new LastingScan(protocol, frozen(participant, run), run, last(run, horizon)).scan();
  }

  /**
   * On which days the milestone of the stage is possible, judged as of the as-of date.
   *
   * @param horizon how many days after the as-of date are tried
   * @param distances how many days before each tried day other milestones are planned; below 0
   *     after it
   * @throws IllegalArgumentException if the run names a stage or cohort that the protocol lacks,
   *     the horizon is below 0 or above {@link #LONGEST}, or a distance is said of something that
   *     cannot be planned; its message says why
   */
  public PossibleDays days(
      Participant participant, Run run, int horizon, Map<String, Integer> distances) {
    LocalDate last = last(run, horizon);
    Participant frozen = frozen(participant, run);
    Protocol declared = protocol.protocol();
    if (declared.milestones().isEmpty()) {
      return new PossibleDays.NoMilestone();
    }
    String stage = run.stage().orElse(declared.stages().getLast());
    Plans plans = Plans.of(declared, frozen, stage, run.asOf(), distances);
    if (plans.happened()) {
      return new PossibleDays.Happened(stage);
    }
    Run plain = new Run(run.asOf(), run.stage(), run.cohorts(), false, run.sites());
    return new DaySearch(protocol, plans, plain, last).search();
  }

  private static LocalDate last(Run run, int horizon) {
    if (horizon < 0 || horizon > LONGEST) {
      throw new IllegalArgumentException(
          "the horizon must be from 0 to " + LONGEST + " days, not " + horizon);
    }
    return run.asOf().plus(horizon, ChronoUnit.DAYS);
  }

  /** The record as the run sees it: what it leaves out is not found later either. */
  private Participant frozen(Participant participant, Run run) {
    Participant seen = AsOf.of(participant, run.asOf(), protocol.protocol()).participant();
    return new Participant(
        seen.id(),
        seen.site(),
        Optional.of(new PartialDate.Day(run.asOf())),
        seen.milestones(),
        seen.series(),
        seen.histories(),
        seen.decisions());
  }

  /** Whether a criterion is checked only after the stage. */
  static boolean isPending(Protocol protocol, Criterion criterion, String stage) {
    return criterion.stagesUpTo(stage, protocol.stages()).isEmpty();
  }
}
