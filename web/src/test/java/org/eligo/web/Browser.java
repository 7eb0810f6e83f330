package org.eligo.web;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.source.Source;

/** Asks the pages as a browser does; follows no redirect. */
final class Browser implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final WebApp app;
  private final HttpClient client = HttpClient.newHttpClient();

  Browser(Optional<java.nio.file.Path> folder, String... texts) {
    List<Source> sources =
        java.util.stream.Stream.of(texts).map(text -> Source.of("file.criteria", text)).toList();
    this.app = WebApp.start(new Settings(0, sources, folder));
  }

  static Browser small() {
    return new Browser(Optional.empty(), text("small.criteria"));
  }

  static String text(String resource) {
    try (var in = Browser.class.getResourceAsStream("/org/eligo/web/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return app.port();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  HttpResponse<String> method(String method, String path) {
    return send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()).build());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("token", token());
    return post(path, all, Map.of("Sec-Fetch-Site", "same-origin"));
  }

  HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            // What is too large is refused before it is sent, and so its answer is not lost.
            .expectContinue(true)
            .POST(BodyPublishers.ofString(encoded(fields)));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** Begins a screening and gives its path. */
  String begin(Map<String, String> fields) {
    return post("/protocols/small/screenings", fields)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  String token() {
    Matcher matcher = TOKEN.matcher(get("/protocols/small/screenings/new").body());
    if (!matcher.find()) {
      throw new IllegalStateException("no token on the page");
    }
    return matcher.group(1);
  }

  /** Sends bytes as they are and gives the answer as it comes. */
  String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
        .collect(joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    app.close();
  }
}
