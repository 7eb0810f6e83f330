package org.eligo.engine.participant.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.ask.NextAsks;
import org.eligo.engine.screening.Ask;
import org.eligo.engine.screening.Fact;
import org.eligo.engine.screening.MissingDatum;
import org.eligo.engine.screening.MissingKind;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;

/**
 * Writes screenings as JSON for scripts. The same screenings give the same text: keys have a fixed
 * order, and nothing depends on clock, locale or machine.
 */
public final class ScreeningWriter {
  private ScreeningWriter() {}

  /**
   * The screenings of one run.
   *
   * @param asOf the day of the run; a screening that was read up to another day says its own
   */
  public static String toJson(Protocol protocol, LocalDate asOf, List<Screening> screenings) {
    List<JsonValue> participants = new ArrayList<>();
    screenings.forEach(screening -> participants.add(participant(protocol, screening)));
    Written identity =
        new Written()
            .text("id", protocol.id())
            .text("version", protocol.version())
            .text("identityDigest", protocol.identityDigest())
            .text("textDigest", protocol.textDigest());
    return JsonPrinter.print(
        new Written()
            .with("protocol", identity.value())
            .text("asOf", asOf.toString())
            .with("participants", new JsonValue.Elements(participants))
            .value());
  }

  private static JsonValue participant(Protocol protocol, Screening screening) {
    Written cohorts = new Written();
    screening.cohorts().forEach((name, result) -> cohorts.with(name, cohort(result)));
    return new Written()
        .text("id", screening.participant())
        .text("asOf", screening.asOf().toString())
        .text("outcome", screening.outcome().name())
        .flag("provisional", screening.provisional())
        .flag("retrospective", screening.retrospective())
        .with("leftOut", new JsonValue.Numeral(String.valueOf(screening.leftOut())))
        .text("siteFacts", screening.siteFacts())
        .with("cohorts", cohorts.value())
        .with("askNext", new JsonValue.Elements(asks(protocol, screening)))
        .value();
  }

  private static JsonValue cohort(CohortResult result) {
    Written assuming = new Written();
    result.assuming().forEach((milestone, day) -> assuming.text(milestone, day.toString()));
    List<JsonValue> criteria = new ArrayList<>();
    result.criteria().forEach(criterion -> criteria.add(criterion(criterion)));
    return new Written()
        .text("outcome", result.outcome().name())
        .text("stage", result.stage())
        .flag("provisional", result.provisional())
        .with("assuming", assuming.value())
        .texts("pending", result.pending())
        .with("criteria", new JsonValue.Elements(criteria))
        .value();
  }

  private static JsonValue criterion(CriterionResult result) {
    return new Written()
        .text("id", result.id())
        .text("verdict", result.verdict().name())
        .flag("provisional", result.provisional())
        .text("because", result.because())
        .texts("missing", result.missing())
        .texts("needs", result.needs())
        .with("data", new JsonValue.Elements(result.data().stream().map(d -> datum(d)).toList()))
        .texts("decidedBy", result.decidedBy().stream().map(Fact::sentence).toList())
        .text("referredTo", result.referredTo())
        .text("facts", result.facts())
        .value();
  }

  private static JsonValue datum(MissingDatum missing) {
    return new Written()
        .text("datum", missing.datum())
        .text("kind", missing.kind().name())
        .text("step", missing.step())
        .flag("settles", missing.settles())
        .flag("fails", missing.fails())
        .value();
  }

  private static List<JsonValue> asks(Protocol protocol, Screening screening) {
    return NextAsks.of(protocol, screening).stream().map(ask -> ask(ask)).toList();
  }

  private static JsonValue ask(Ask ask) {
    return new Written()
        .text("datum", ask.datum())
        .texts("kinds", ask.kinds().stream().map(MissingKind::name).toList())
        .texts("waiting", ask.waiting())
        .texts("settles", ask.settles())
        .texts("ends", ask.ends())
        .text("burden", ask.burden().name())
        .text("sentence", ask.sentence())
        .value();
  }
}
