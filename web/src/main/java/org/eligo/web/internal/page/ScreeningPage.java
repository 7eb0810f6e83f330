package org.eligo.web.internal.page;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Run;
import org.eligo.engine.screening.Screening;
import org.eligo.web.internal.form.Fields;
import org.eligo.web.internal.form.Form;
import org.eligo.web.internal.form.FormReader;
import org.eligo.web.internal.form.FormReading;
import org.eligo.web.internal.library.LoadedProtocol;
import org.eligo.web.internal.store.Kept;
import org.eligo.web.internal.view.Input;
import org.eligo.web.internal.view.Link;
import org.eligo.web.internal.view.ScreeningView;
import org.eligo.web.internal.view.VerdictView;

/** One screening: what is entered, and the verdict on it. */
public final class ScreeningPage {
  private static final int MOST_ROWS = 40;

  private final Desk desk;

  /** The page over what the desk holds. */
  public ScreeningPage(Desk desk) {
    this.desk = desk;
  }

  /** Answers with the entries, what is wrong with them, and the verdict. */
  public void show(Context ctx) {
    Kept kept = desk.screening(ctx);
    LoadedProtocol loaded = desk.protocol(kept.protocol());
    desk.show(ctx, "screening.ftlh", code(kept.form()), view(kept, loaded));
  }

  /** Keeps what was typed, readable or not, and leads back to the page. */
  public void save(Context ctx) {
    Kept kept = desk.screening(ctx);
    Form form = FormBody.of(ctx);
    String place = "";
    String add = Optional.ofNullable(ctx.formParam("add")).orElse("");
    if (add.matches("[0-9]{1,4}")) {
      int item = Integer.parseInt(add);
      int shown = Math.max(form.rows(Fields.item(item)), rows(form, item));
      form = form.with(Fields.wanted(item), String.valueOf(Math.min(shown + 1, MOST_ROWS)));
      place = "#item-" + item;
    }
    desk.screenings().replace(kept.key(), form);
    ctx.redirect("/screenings/" + kept.key() + place, HttpStatus.SEE_OTHER);
  }

  // One empty row of a result is shown without asking.
  private static int rows(Form form, int item) {
    String wanted = form.get(Fields.wanted(item));
    String shown = form.get("shown." + item);
    int first = wanted.matches("[0-9]{1,2}") ? Integer.parseInt(wanted) : 0;
    return shown.matches("[0-9]{1,2}") ? Math.max(first, Integer.parseInt(shown)) : first;
  }

  /** Answers with the verdict on what is typed and keeps nothing. */
  public void verdict(Context ctx) {
    Kept kept = desk.screening(ctx);
    LoadedProtocol loaded = desk.protocol(kept.protocol());
    Form form = FormBody.of(ctx);
    FormReading reading = FormReader.read(loaded.protocol(), form);
    Optional<Screening> screening = screen(loaded, reading);
    VerdictView verdict =
        screening
            .map(s ->
                new VerdictPanel(loaded.protocol(), s, loaded.screener().next(s))
                    .view(new Questions(s, new FieldViews(form, List.of())).current()))
            .orElseGet(VerdictPanel::withoutDay);
    if (verdict.shown().equals(ctx.formParam("shown"))) {
      // The outcome is announced to screen readers, so it is replaced only when it changed.
      ctx.header("HX-Reswap", "none");
    }
    desk.show(ctx, "verdict.ftlh", "", verdict);
  }

  /** Answers with a checklist that is prefilled with what is entered. */
  public void checklist(Context ctx) {
    Kept kept = desk.screening(ctx);
    LoadedProtocol loaded = desk.protocol(kept.protocol());
    FormReading reading = FormReader.read(loaded.protocol(), kept.form());
    Optional<Screening> screening = screen(loaded, reading);
    if (screening.isEmpty()) {
      throw new BadRequestResponse("The as-of date of the screening must be a whole day.");
    }
    new ChecklistAnswer(ctx)
        .print(loaded.protocol(), screening, Optional.of(reading), desk.today());
  }

  private static Optional<Screening> screen(LoadedProtocol loaded, FormReading reading) {
    return reading
        .asOf()
        .map(day -> new Run(day, reading.stage(), List.of(), false).withSites(reading.sites()))
        .map(run -> loaded.screener().screen(reading.participant(), run));
  }

  private static String code(Form form) {
    return form.has(Fields.ID) ? form.get(Fields.ID) : "no code";
  }

  private ScreeningView view(Kept kept, LoadedProtocol loaded) {
    Protocol protocol = loaded.protocol();
    FormReading reading = FormReader.read(protocol, kept.form());
    FieldViews fields = new FieldViews(kept.form(), reading.mistakes());
    EntryForm entries = new EntryForm(protocol, fields);
    Optional<Screening> screening = screen(loaded, reading);
    return new ScreeningView(
        kept.key(),
        code(kept.form()),
        protocol.title() + ", " + ProtocolPage.version(protocol),
        new Link("/protocols/" + loaded.key(), protocol.id()),
        desk.screenings().place(),
        warning(kept, protocol),
        mistakes(fields, reading),
        entries.run(),
        entries.milestones(),
        entries.places(),
        screening.map(s -> new Questions(s, fields).views()).orElse(List.of()),
        screening
            .map(s -> new VerdictPanel(protocol, s, loaded.screener().next(s)).view(List.of()))
            .orElseGet(VerdictPanel::withoutDay),
        checklists(kept, protocol));
  }

  private static String warning(Kept kept, Protocol protocol) {
    return kept.identity().equals(protocol.identityDigest())
        ? ""
        : "The criteria have changed since this screening began. Everything below is judged by the"
            + " criteria as they are now.";
  }

  private static List<Input> mistakes(FieldViews fields, FormReading reading) {
    List<Input> views = new ArrayList<>();
    reading.mistakes().forEach(m -> views.add(fields.wrong(m)));
    return views;
  }

  private static List<Link> checklists(Kept kept, Protocol protocol) {
    List<Link> links = new ArrayList<>();
    for (String cohort : protocol.cohortNames()) {
      String base =
          "/screenings/" + kept.key() + "/checklist?cohort=" + Desk.encode(cohort) + "&format=";
      String prefix = protocol.cohorts().isEmpty() ? "" : cohort + " ";
      links.add(new Link(base + "html", prefix + "as a page"));
      links.add(new Link(base + "pdf", prefix + "as a PDF"));
    }
    return links;
  }
}
