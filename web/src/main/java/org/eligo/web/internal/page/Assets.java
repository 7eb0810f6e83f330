package org.eligo.web.internal.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The style, the script and the faces; only these files can be asked for. */
public final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final String FONTS = "/org/eligo/generator/fonts/";
  private static final Map<String, String> FILES =
      Map.of(
          "/assets/eligo.css", "/org/eligo/web/assets/eligo.css",
          "/assets/htmx.min.js", HTMX,
          "/fonts/SourceSerif4-Regular.ttf", FONTS + "SourceSerif4-Regular.ttf",
          "/fonts/SourceSerif4-Italic.ttf", FONTS + "SourceSerif4-Italic.ttf",
          "/fonts/SourceSerif4-SemiBold.ttf", FONTS + "SourceSerif4-SemiBold.ttf",
          "/fonts/IBMPlexSans-Regular.ttf", FONTS + "IBMPlexSans-Regular.ttf",
          "/fonts/IBMPlexSans-SemiBold.ttf", FONTS + "IBMPlexSans-SemiBold.ttf",
          "/fonts/IBMPlexMono-Regular.ttf", FONTS + "IBMPlexMono-Regular.ttf");

  /** The files as they are in the program. */
  public Assets() {}

  /** Answers with the file at the path of the request. */
  public void show(Context ctx) {
    String path = ctx.path();
    String resource =
        Optional.ofNullable(FILES.get(path))
            .orElseThrow(() -> new NotFoundResponse("There is no such file."));
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new NotFoundResponse("There is no such file.");
      }
      ctx.header("Cache-Control", path.endsWith(".ttf") ? "max-age=86400" : "no-cache");
      ctx.contentType(type(path)).result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String path) {
    if (path.endsWith(".css")) {
      return "text/css; charset=utf-8";
    }
    return path.endsWith(".js") ? "text/javascript; charset=utf-8" : "font/ttf";
  }
}
