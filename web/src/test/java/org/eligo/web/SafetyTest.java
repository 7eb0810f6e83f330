package org.eligo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SafetyTest {
  private Browser browser;
  private String screening;

  @BeforeAll
  void start() {
    browser = Browser.small();
    screening = browser.begin(Map.of("id", "X-1", "asof", "2025-03-10"));
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/protocols/small, 200",
    "/protocols/small/screenings/new, 200",
    "/protocols/other, 404",
    "/protocols/small/checklist?cohort=none, 400",
    "/screenings/SCREENING, 200",
    "/screenings/AAAAAAAAAAAAAAAAAAAAAA, 404",
    "/screenings/..%2F..%2Fetc, 404",
    "/assets/eligo.css, 200",
    "/assets/htmx.min.js, 200",
    "/assets/other.css, 404",
    "/fonts/IBMPlexSans-Regular.ttf, 200",
    "/nothing, 404"
  })
  void everyAnswerCarriesTheHeaders(String path, int status) {
    HttpResponse<String> answer = browser.get(path.replace("/screenings/SCREENING", screening));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertHeaders(answer);
  }

  private static void assertHeaders(HttpResponse<String> answer) {
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void screeningsAreNotStoredByBrowsers() {
    assertThat(header(browser.get(screening), "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void pagesHaveNoInlineScriptOrStyle() {
    for (String path :
        new String[] {"/", "/protocols/small", "/protocols/small/screenings/new", screening}) {
      assertThat(browser.get(path).body())
          .doesNotContain(" style=", "<style", "javascript:", " onclick", "<script>", "http://")
          .contains("Demonstration, not for participants");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "FOO", "TRACE"})
  void methodsThatAreNotUsedAreRefused(String method) {
    String answer =
        browser.raw(
            method
                + " / HTTP/1.1\r\nHost: 127.0.0.1:"
                + browser.port()
                + "\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 405")
        .contains("Content-Security-Policy: default-src 'none'");
  }

  @Test
  void readingAddressesAreNotWrittenTo() {
    assertThat(browser.post("/protocols/small", Map.of()).statusCode()).isEqualTo(405);
    assertThat(browser.get("/protocols/small/screenings").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example"
      })
  void anotherHostIsRefused(String host) {
    String answer =
        browser.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("SMALL");
  }

  @Test
  void localhostIsServed() {
    String host = "localhost:" + browser.port();

    assertThat(browser.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void anotherHostInTheTargetIsRefused() {
    String request =
        "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:"
            + browser.port()
            + "\r\nConnection: close\r\n\r\n";

    assertThat(browser.raw(request)).doesNotStartWith("HTTP/1.1 200");
  }

  @Test
  void brokenRequestsTellNothing() {
    assertThat(browser.raw("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("Content-Security-Policy: default-src 'none'")
        .doesNotContain("Jetty", "jetty", "Exception", "at org.");
  }

  @ParameterizedTest
  @CsvSource({
    "good, same-origin, 303",
    "good, none, 403",
    "good, cross-site, 403",
    "good, same-site, 403",
    "bad, same-origin, 403",
    "'', same-origin, 403"
  })
  void onlyOwnFormsChangeAnything(String token, String site, int status) {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("id", "CHANGED-" + status));
    if (!token.isEmpty()) {
      fields.put("token", token.equals("good") ? browser.token() : token);
    }
    String own = browser.begin(Map.of("id", "BEFORE"));

    HttpResponse<String> answer = browser.post(own, fields, Map.of("Sec-Fetch-Site", site));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertHeaders(answer);
    assertThat(browser.get(own).body().contains("BEFORE")).isEqualTo(status == 403);
  }

  @ParameterizedTest
  @CsvSource({"http://evil.example, 403", "null, 403", "OWN, 303"})
  void withoutFetchHeadersTheOriginDecides(String origin, int status) {
    Map<String, String> headers =
        Map.of("Origin", origin.replace("OWN", "http://127.0.0.1:" + browser.port()));

    assertThat(
            browser
                .post(screening, Map.of("token", browser.token(), "id", "X-1"), headers)
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void largeFormsAreRefused() {
    assertThat(browser.post(screening, Map.of("id", "x".repeat(1 << 20))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void formsWithManyFieldsAreRefused() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < 8_001; i++) {
      fields.put("f" + i, "1");
    }
    assertThat(browser.post(screening, fields).statusCode()).isEqualTo(413);
  }
}
