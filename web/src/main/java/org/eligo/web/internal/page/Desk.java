package org.eligo.web.internal.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.eligo.web.internal.library.Library;
import org.eligo.web.internal.library.LoadedProtocol;
import org.eligo.web.internal.store.Kept;
import org.eligo.web.internal.store.Screenings;
import org.eligo.web.internal.template.Templates;
import org.eligo.web.internal.view.Shell;

/**
 * What all pages work with.
 *
 * @param clock tells today, which is offered as the as-of date and printed on checklists
 * @param token the token that forms carry
 */
public record Desk(
    Library library, Screenings screenings, Templates templates, Clock clock, String token) {

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Answers with a page. */
  void show(Context ctx, String template, String title, Object view) {
    boolean script = template.equals("screening.ftlh");
    ctx.contentType("text/html; charset=utf-8")
        .result(templates.render(template, new Shell(title, token, script), view));
  }

  LoadedProtocol protocol(Context ctx) {
    return protocol(ctx.pathParam("protocol"));
  }

  LoadedProtocol protocol(String key) {
    return library
        .find(key)
        .orElseThrow(() -> new NotFoundResponse("There is no such protocol in this program."));
  }

  Kept screening(Context ctx) {
    return screenings
        .find(ctx.pathParam("screening"))
        .orElseThrow(
            () -> new NotFoundResponse("There is no such screening. " + screenings.place()));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
