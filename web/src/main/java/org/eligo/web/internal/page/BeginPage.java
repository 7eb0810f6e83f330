package org.eligo.web.internal.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.eligo.dsl.model.Protocol;
import org.eligo.web.internal.form.Fields;
import org.eligo.web.internal.form.Form;
import org.eligo.web.internal.library.LoadedProtocol;
import org.eligo.web.internal.store.Kept;
import org.eligo.web.internal.view.BeginView;
import org.eligo.web.internal.view.Input;
import org.eligo.web.internal.view.Link;

/** Begins a screening: a code, the as-of date and the stage. */
public final class BeginPage {
  private final Desk desk;

  /** The page over what the desk holds. */
  public BeginPage(Desk desk) {
    this.desk = desk;
  }

  /** Answers with the form; begins nothing. */
  public void show(Context ctx) {
    LoadedProtocol loaded = desk.protocol(ctx);
    Protocol protocol = loaded.protocol();
    Form form = Form.empty().with(Fields.AS_OF, desk.today().toString());
    FieldViews fields = new FieldViews(form, List.of());
    List<Input> inputs =
        List.of(
            fields.text(
                Fields.ID,
                "Code of the participant",
                "short",
                "A made-up code. No name, no hospital number, no date of birth."),
            fields.text(Fields.SITE, "Site", "short"),
            fields.text(Fields.AS_OF, "As of", "date", "What is known up to this day is judged."),
            fields.select(Fields.STAGE, "Judge for", "short", EntryForm.stages(protocol)));
    String address = "/protocols/" + loaded.key();
    desk.show(
        ctx,
        "begin.ftlh",
        "New screening",
        new BeginView(
            address + "/screenings",
            new Link(address, protocol.id()),
            protocol.title(),
            desk.screenings().place(),
            inputs));
  }

  /** Begins the screening and leads to it. */
  public void begin(Context ctx) {
    LoadedProtocol loaded = desk.protocol(ctx);
    Kept kept =
        desk.screenings().begin(loaded.key(), loaded.protocol().identityDigest(), FormBody.of(ctx));
    ctx.redirect("/screenings/" + kept.key(), HttpStatus.SEE_OTHER);
  }
}
