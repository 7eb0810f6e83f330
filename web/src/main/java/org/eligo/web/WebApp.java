package org.eligo.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eligo.web.internal.library.Library;
import org.eligo.web.internal.page.Desk;
import org.eligo.web.internal.page.ErrorPage;
import org.eligo.web.internal.safety.Guard;
import org.eligo.web.internal.safety.PlainErrors;
import org.eligo.web.internal.store.InFolder;
import org.eligo.web.internal.store.InMemory;
import org.eligo.web.internal.store.Screenings;
import org.eligo.web.internal.template.Templates;

/** The pages, served on this computer alone until they are closed. */
public final class WebApp implements AutoCloseable {
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int IDLE_MILLISECONDS = 30_000;

  private final Javalin server;

  private WebApp(Javalin server) {
    this.server = server;
  }

  /**
   * Serves the pages on {@link Settings#HOST}. Criteria files with mistakes are listed with their
   * messages; they do not keep the others from being served.
   *
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static WebApp start(Settings settings) {
    return start(
        settings, CriteriaFiles.read(settings.criteria()), Clock.system(ZoneId.systemDefault()));
  }

  static WebApp start(Settings settings, Library library, Clock clock) {
    Screenings screenings =
        settings.dataDirectory().<Screenings>map(InFolder::new).orElseGet(InMemory::new);
    AtomicInteger port = new AtomicInteger();
    Guard guard = new Guard(port::get);
    Desk desk = new Desk(library, screenings, new Templates(), clock, guard.token());
    Javalin server = Javalin.create(config -> configure(config, settings, guard, desk));
    server.start();
    port.set(server.port());
    return new WebApp(server);
  }

  private static void configure(JavalinConfig config, Settings settings, Guard guard, Desk desk) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Guard.MOST_BYTES;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
      http.setRequestHeaderSize(HEADER_BYTES);
    });
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new PlainErrors()));
    config.jetty.addConnector((jetty, http) -> {
      ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
      connector.setHost(Settings.HOST);
      connector.setPort(settings.port());
      connector.setIdleTimeout(IDLE_MILLISECONDS);
      return connector;
    });
    ErrorPage errors = new ErrorPage(desk);
    config.routes.before(guard::check);
    config.routes.exception(HttpResponseException.class, errors::refused);
    config.routes.exception(Exception.class, errors::failed);
    Route.ALL.forEach(route -> route.add(config.routes, desk));
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Where a browser finds the pages. */
  public String address() {
    return "http://" + Settings.HOST + ":" + port() + "/";
  }

  /** Stops serving; screenings in memory are gone. */
  @Override
  public void close() {
    server.stop();
  }
}
