package org.eligo.web.internal.page;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eligo.web.internal.view.ErrorView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown when a request cannot be answered; the reason of a failure is only in the log. */
public final class ErrorPage {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  private final Desk desk;
  private final SecureRandom random = new SecureRandom();

  /** The page over what the desk holds. */
  public ErrorPage(Desk desk) {
    this.desk = desk;
  }

  /** Answers a request that was refused. */
  public void refused(HttpResponseException refusal, Context ctx) {
    int status = refusal.getStatus();
    ctx.status(status);
    String words =
        switch (status) {
          case 404 -> sentence(refusal, "There is nothing at this address.");
          case 405 -> "This is not how this address is used.";
          default -> sentence(refusal, "The request could not be answered.");
        };
    show(ctx, new ErrorView(title(status), words, ""));
  }

  private static String sentence(HttpResponseException refusal, String otherwise) {
    String message = refusal.getMessage();
    return message == null || !message.endsWith(".") ? otherwise : message;
  }

  private static String title(int status) {
    return switch (status) {
      case 403 -> "Not accepted";
      case 404 -> "Not found";
      case 405 -> "Not possible";
      case 413 -> "Too large";
      default -> "Not understood";
    };
  }

  /** Answers a request on which the program failed. */
  public void failed(Exception failure, Context ctx) {
    byte[] bytes = new byte[5];
    random.nextBytes(bytes);
    String reference = HexFormat.of().formatHex(bytes);
    LOG.error("request failed, reference {}", reference, failure);
    ctx.status(500);
    show(
        ctx,
        new ErrorView(
            "The program failed",
            "Nothing that you entered was changed. The log of the program says more under this"
                + " reference.",
            reference));
  }

  private void show(Context ctx, ErrorView view) {
    desk.show(ctx, "error.ftlh", view.title(), view);
  }
}
