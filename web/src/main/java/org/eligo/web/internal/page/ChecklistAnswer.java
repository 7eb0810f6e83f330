package org.eligo.web.internal.page;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.generator.Checklists;
import org.eligo.generator.request.ChecklistRequest;
import org.eligo.generator.request.Paper;
import org.eligo.web.internal.form.FormReading;

/** Answers a request for a checklist: which cohort, which format, which paper. */
final class ChecklistAnswer {
  private final Context ctx;

  ChecklistAnswer(Context ctx) {
    this.ctx = ctx;
  }

  void print(
      Protocol protocol,
      Optional<Screening> screening,
      Optional<FormReading> reading,
      LocalDate today) {
    Optional<Participant> participant = reading.map(FormReading::participant);
    ChecklistRequest request =
        new ChecklistRequest(
            protocol,
            cohort(protocol),
            screening,
            participant,
            parameter("paper", "a4").equals("letter") ? Paper.LETTER : Paper.A4,
            today,
            participant.flatMap(Participant::site).orElse(""),
            reading.map(r -> r.sites().of(r.participant().site())).orElse(Map.of()));
    switch (parameter("format", "html")) {
      case "html" -> {
        // The checklist brings its own style; it still may run no script and load nothing.
        ctx.header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                + " form-action 'none'; frame-ancestors 'none'; base-uri 'none'");
        ctx.contentType("text/html; charset=utf-8").result(Checklists.html(request));
      }
      case "pdf" -> {
        ctx.header("Content-Disposition", "inline; filename=\"" + fileName(request) + "\"");
        ctx.contentType("application/pdf").result(Checklists.pdf(request));
      }
      default -> throw new BadRequestResponse("A checklist is made as html or as pdf.");
    }
  }

  private static String fileName(ChecklistRequest request) {
    String name = request.protocol().id() + "-" + request.cohort() + "-checklist";
    return name.replaceAll("[^A-Za-z0-9.-]+", "-") + ".pdf";
  }

  private String cohort(Protocol protocol) {
    String cohort = parameter("cohort", protocol.cohortNames().getFirst());
    if (!protocol.cohortNames().contains(cohort)) {
      throw new BadRequestResponse("The protocol has no such cohort.");
    }
    return cohort;
  }

  private String parameter(String name, String otherwise) {
    return Optional.ofNullable(ctx.queryParam(name)).orElse(otherwise);
  }
}
