package org.eligo.web.internal.safety;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Lets requests through that come from the program's own pages on this computer. Another web page
 * can make a browser send requests to 127.0.0.1; the host name, the origin and the token keep those
 * out.
 */
public final class Guard {
  /** The most bytes of a request's body. */
  public static final int MOST_BYTES = 1 << 20;

  /** The most fields of a form; a protocol with 100 items needs about 1500. */
  public static final int MOST_FIELDS = 8_000;

  /** The name of the field that carries the token. */
  public static final String TOKEN = "token";

  /** What every response says to browsers. */
  public static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src"
              + " 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri"
              + " 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY",
          "Cache-Control",
          "no-store");

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final IntSupplier port;
  private final String token;

  /** A guard with a new token; the port is asked for with each request. */
  public Guard(IntSupplier port) {
    this.port = port;
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The token that forms of this program carry. */
  public String token() {
    return token;
  }

  /**
   * Sets the headers and refuses what did not come from here.
   *
   * @throws HttpResponseException with the status of the refusal
   */
  public void check(Context ctx) {
    HEADERS.forEach(ctx::header);
    if (!METHODS.contains(ctx.req().getMethod())) {
      throw new HttpResponseException(405, "This method is not used here.", Map.of());
    }
    if (!isOwnHost(Optional.ofNullable(ctx.req().getHeader("Host")).orElse(""))
        || !isOwnHost(ctx.req().getServerName() + ":" + ctx.req().getServerPort())) {
      throw new HttpResponseException(421, "This address does not belong to Eligo.", Map.of());
    }
    if (ctx.req().getMethod().equals("POST")) {
      checkPost(ctx);
    }
  }

  private boolean isOwnHost(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    return List.of("127.0.0.1:", "localhost:").stream()
        .anyMatch(own -> plain.equals(own + port.getAsInt()));
  }

  private void checkPost(Context ctx) {
    // A body of unknown length is refused as well: every form of these pages says its length.
    long length = ctx.req().getContentLengthLong();
    if (length < 0 || length > MOST_BYTES) {
      throw new ContentTooLargeResponse("The form is too large.");
    }
    if (!isSameOrigin(ctx)) {
      throw new ForbiddenResponse("This form was sent by another web page.");
    }
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw new HttpResponseException(415, "Only forms are read here.", Map.of());
    }
    if (ctx.body().chars().filter(c -> c == '&').count() >= MOST_FIELDS) {
      throw new ContentTooLargeResponse("The form has too many fields.");
    }
    byte[] sent =
        Optional.ofNullable(ctx.formParam(TOKEN)).orElse("").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(sent, token.getBytes(StandardCharsets.UTF_8))) {
      throw new ForbiddenResponse(
          "This page is from an earlier start of Eligo. Go back, reload the page and send it"
              + " again.");
    }
  }

  // Under "no-referrer" browsers send "Origin: null" with forms, so the fetch header decides first.
  private static boolean isSameOrigin(Context ctx) {
    Optional<String> site = Optional.ofNullable(ctx.header("Sec-Fetch-Site"));
    if (site.isPresent()) {
      return site.get().equals("same-origin");
    }
    Optional<String> origin = Optional.ofNullable(ctx.header("Origin"));
    return origin.isEmpty() || origin.get().equals("http://" + ctx.header("Host"));
  }
}
