package org.eligo.benchmarks.probe;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.benchmarks.trial.Trial;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;

/** The probe as a protocol, and its facts as records. */
public final class Probe {
  /** The text of its criteria. */
  public static final String TEXT = Trial.text("/org/eligo/benchmarks/probe.criteria");

  /** Compiled. */
  public static final Trial TRIAL = Trial.of(TEXT);

  private Probe() {}

  /** The record that holds these facts. */
  public static Participant participant(Facts facts) {
    Map<String, List<Result>> series = new LinkedHashMap<>();
    for (ProbeField field : ProbeField.values()) {
      if (field != ProbeField.ENROL_DATE && facts.has(field)) {
        series.put(field.item(), List.of(result(field, facts.get(field))));
      }
    }
    return new Participant(
        "P",
        Optional.empty(),
        Optional.empty(),
        Map.of("enrollment", new Participant.MilestoneDay(day(facts), false)),
        series,
        Map.of(),
        List.of());
  }

  private static PartialDate day(Facts facts) {
    return new PartialDate.Day(enrollment(facts));
  }

  private static LocalDate enrollment(Facts facts) {
    return LocalDate.ofEpochDay((long) facts.get(ProbeField.ENROL_DATE));
  }

  /** A run on the day of enrollment. */
  public static Run run(Facts facts) {
    return Run.asOf(enrollment(facts));
  }

  private static Result result(ProbeField field, double value) {
    return Result.of(recorded(field, value), new PartialDate.Unknown());
  }

  private static Recorded recorded(ProbeField field, double value) {
    DataItem item = Objects.requireNonNull(TRIAL.protocol().data().get(field.item()));
    return switch (field.kind()) {
      case DECIMAL, WHOLE -> number(item, value);
      case YES_NO -> new Recorded.Choice(value == 1 ? "yes" : "no");
      case CHOICE -> new Recorded.Choice(choices(item).get((int) value - 1));
      case DATE -> new Recorded.DateValue(new PartialDate.Day(LocalDate.ofEpochDay((long) value)));
    };
  }

  private static Recorded number(DataItem item, double value) {
    String text = BigDecimal.valueOf(value).toPlainString();
    Optional<Unit> unit =
        item.type() instanceof Type.Measurement measurement
            ? Optional.of(measurement.unit())
            : Optional.empty();
    Rational exact = Rational.parse(text).orElseThrow();
    return new Recorded.Numeric(exact, Recorded.Censoring.NONE, unit, text);
  }

  private static List<String> choices(DataItem item) {
    return item.type() instanceof Type.OneOf one ? one.choices() : List.of();
  }
}
