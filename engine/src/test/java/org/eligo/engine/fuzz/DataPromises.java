package org.eligo.engine.fuzz;

import static org.eligo.dsl.fuzz.Promises.hold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.fuzz.Promises;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.cases.CaseReport;
import org.eligo.engine.cases.CaseRunner;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ParticipantWriter;
import org.eligo.engine.participant.json.ReadResult;
import org.eligo.engine.participant.json.Refusal;
import org.eligo.engine.participant.json.ScreeningWriter;
import org.eligo.engine.participant.json.SiteFactsReader;
import org.eligo.engine.participant.json.SiteFactsResult;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;

/** What reading and judging promise for every text whatever. */
final class DataPromises {
  private static final CompiledProtocol PROTOCOL = compiled("records.criteria");
  private static final LocalDate AS_OF = LocalDate.of(2025, 3, 10);

  private DataPromises() {}

  /** Any text is records, which can be written, read again and judged, or is refused with why. */
  static void records(String text) {
    switch (ParticipantReader.read(text, PROTOCOL.protocol())) {
      case ReadResult.Refused(List<Refusal> refusals) -> refused(refusals, text);
      case ReadResult.Read(List<Participant> participants) ->
          participants.forEach(DataPromises::kept);
    }
    switch (SiteFactsReader.read(text, PROTOCOL.protocol())) {
      case SiteFactsResult.Refused(List<Refusal> refusals) -> refused(refusals, text);
      case SiteFactsResult.Read read -> {}
    }
  }

  private static void refused(List<Refusal> refusals, String text) {
    hold(!refusals.isEmpty(), "refused without a reason");
    for (Refusal refusal : refusals) {
      hold(!refusal.what().isBlank(), "refused without words");
      hold(
          !refusal.line().contains("Exception") || text.contains("Exception"),
          "words of the program: " + refusal.line());
      hold(refusal.line().length() < 5_000, "a refusal without end");
    }
  }

  private static void kept(Participant participant) {
    String written = ParticipantWriter.toJson(participant, PROTOCOL.protocol());
    ReadResult again = ParticipantReader.read(written, PROTOCOL.protocol());
    hold(
        again.equals(new ReadResult.Read(List.of(participant))),
        "written as " + written + " it is " + again + " and not " + participant);
    judged(PROTOCOL, participant);
  }

  /** Any criteria that are in order can be judged; of nobody known nobody is eligible. */
  static void criteria(String text) {
    if (!(Protocols.check(Source.of(Promises.NAME, text)) instanceof Checked.Ok(var protocol, _))) {
      return;
    }
    CompiledProtocol compiled = Engine.compile(protocol);
    for (CaseReport.CaseResult result : CaseRunner.run(compiled).cases()) {
      result.misses().forEach(miss -> hold(isPlain(miss.because()), "cannot judge: " + miss));
    }
    judged(
        compiled,
        new Participant(
            "P", Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), List.of()));
  }

  private static void judged(CompiledProtocol protocol, Participant participant) {
    Screening screening = protocol.screen(participant, Run.asOf(AS_OF));
    for (Screening.CohortResult cohort : screening.cohorts().values()) {
      for (Screening.CriterionResult criterion : cohort.criteria()) {
        hold(
            isPlain(criterion.needs()), criterion.id() + " cannot be judged: " + criterion.needs());
      }
    }
    ScreeningWriter.toJson(protocol.protocol(), AS_OF, List.of(screening));
    hold(screening.equals(protocol.screen(participant, Run.asOf(AS_OF))), "judged twice");
    hold(screening.outcome() != Outcome.ELIGIBLE || !screening.cohorts().isEmpty(), "of nothing");
  }

  private static boolean isPlain(List<String> sentences) {
    return sentences.stream().noneMatch(sentence -> sentence.contains("a mistake of the program"));
  }

  private static CompiledProtocol compiled(String name) {
    try (InputStream in =
        Objects.requireNonNull(DataPromises.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (Protocols.check(Source.of(name, text))) {
        case Checked.Ok(var protocol, _) -> Engine.compile(protocol);
        case Checked.Failed(var diagnostics) -> throw new IllegalStateException("" + diagnostics);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
