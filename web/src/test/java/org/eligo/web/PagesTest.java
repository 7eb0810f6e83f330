package org.eligo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {
  private static final String SCRIPT = "<script>alert(1)</script>\"'&${1234567*8}";
  private static final Map<String, String> GOOD =
      Map.of(
          "id", "X-1",
          "asof", "2025-03-10",
          "m.0.day", "2025-03-03",
          "m.1.day", "2025-03-05",
          "d.0.0.value", "1980-05",
          "d.1.0.value", "82,000",
          "d.1.0.value.unit", "/uL",
          "d.1.0.on", "5 Mar 2025",
          "d.2.complete", "none",
          "d.2.complete.on", "2025-03-06");

  private Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.small();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  private static Map<String, String> goodBut(String field, String text) {
    Map<String, String> fields = new LinkedHashMap<>(GOOD);
    fields.put(field, text);
    return fields;
  }

  /** The verdict on the fields as they are typed. */
  private String verdict(Map<String, String> fields) {
    HttpResponse<String> answer = browser.post(browser.begin(GOOD) + "/verdict", fields);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** The page after the fields were saved. */
  private String saved(Map<String, String> fields) {
    String path = browser.begin(Map.of("id", "X-1"));
    assertThat(browser.post(path, fields).statusCode()).isEqualTo(303);
    return browser.get(path).body();
  }

  @Test
  void nothingEnteredCannotBeTold() {
    assertThat(browser.get(browser.begin(Map.of("id", "X-1", "asof", "2025-03-10"))).body())
        .contains("Cannot tell yet")
        .doesNotContain("Not eligible", "Eligible on these entries", "class=\"mistake");
  }

  @Test
  void nothingAtAllCannotBeTold() {
    assertThat(saved(Map.of())).contains("Cannot tell yet").doesNotContain("Eligible on these");
  }

  @Test
  void goodEntriesPassWithWhy() {
    assertThat(verdict(GOOD))
        .contains("82,000 /uL (05 Mar 2025)", "Passed")
        .contains("Cannot tell yet")
        .contains("href=\"#question-E2\"");
  }

  @Test
  void aDisqualifyingValueIsNoMistake() {
    String page = saved(goodBut("d.1.0.value", "60,000"));

    assertThat(page)
        .contains("<strong>Not eligible</strong>", "decided by I2")
        .doesNotContain("class=\"mistake", "aria-invalid");
  }

  @Test
  void blankingAPassedValueMakesItUnknown() {
    String before = verdict(GOOD);
    String after = verdict(goodBut("d.1.0.value", ""));

    assertThat(before).doesNotContain("<a href=\"#item-1\">platelets</a>");
    assertThat(after).contains("<a href=\"#item-1\">platelets</a>", "Cannot tell yet");
  }

  @Test
  void halfTypedEntriesCountAsUnknownAndAreNoMistakeYet() {
    for (Map<String, String> typed :
        java.util.List.of(
            goodBut("d.1.0.on", "2025-0"),
            goodBut("d.1.0.value", "82,00"),
            goodBut("d.1.0.value.unit", ""),
            goodBut("d.1.0.value.unit", "g/dL"),
            goodBut("m.1.day", "2025-"))) {
      assertThat(verdict(typed)).contains("Cannot tell yet").doesNotContain("mistake");
    }
  }

  @Test
  void withoutAReadableDayNothingIsJudged() {
    assertThat(verdict(goodBut("asof", "2025-03")))
        .contains("Cannot tell yet", "The as-of date must be a whole day.")
        .doesNotContain("Passed", "Failed");
  }

  @Test
  void savingKeepsWhatCannotBeReadAndSaysSo() {
    assertThat(saved(goodBut("d.1.0.on", "31/02/2025")))
        .contains("One entry cannot be used yet")
        .contains("href=\"#d.1.0.on\"")
        .contains("value=\"31/02/2025\"")
        .contains("aria-invalid=\"true\" aria-describedby=\"d.1.0.on-mistake\"");
  }

  @Test
  void whatIsSavedComesBack() {
    String page = saved(GOOD);

    assertThat(page)
        .contains("name=\"d.1.0.value\" id=\"d.1.0.value\" value=\"82,000\"")
        .contains("<option value=\"/uL\" selected>")
        .contains("<option value=\"none\" selected>")
        .contains("value=\"5 Mar 2025\"");
  }

  @Test
  void anotherRowIsAddedWithoutScript() {
    Map<String, String> fields = goodBut("add", "1");
    fields.put("shown.1", "1");

    assertThat(saved(fields)).contains("id=\"d.1.1.value\"");
  }

  @Test
  void whatPeopleTypeIsShownAsText() {
    Map<String, String> fields = new LinkedHashMap<>(GOOD);
    fields.replaceAll((name, value) -> SCRIPT);

    assertThat(saved(fields))
        .doesNotContain("<script>", "9876536")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(verdict(fields)).doesNotContain("<script>");
    assertThat(browser.get("/protocols/small").body())
        .contains("A small study &lt;of&gt; nothing &amp; nobody");
  }

  @Test
  void anAnswerCountsForItsFactsOnly() {
    String path = browser.begin(GOOD);
    browser.post(path, GOOD);
    String page = browser.get(path).body();
    String facts = between(page, "name=\"q.0.facts\" id=\"q.0.facts\" value=\"", "\"");
    Map<String, String> answered = new LinkedHashMap<>(GOOD);
    answered.put("q.0.about", "E2");
    answered.put("q.0.role", "investigator");
    answered.put("q.0.answer", "no");
    answered.put("q.0.on", "2025-03-05");
    answered.put("q.0.facts", facts);
    assertThat(verdict(answered)).contains("Eligible on these entries");
    answered.put("q.0.facts", "0".repeat(facts.length()));

    assertThat(verdict(answered)).contains("Cannot tell yet");
    browser.post(path, answered);
    assertThat(browser.get(path).body()).contains("Decide again.");
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    assertThat(start).isGreaterThan(before.length());
    return text.substring(start, text.indexOf(after, start));
  }

  @Test
  void anUnchangedOutcomeIsNotAnnouncedAgain() {
    String path = browser.begin(GOOD) + "/verdict";
    String shown =
        between(browser.post(path, GOOD).body(), "name=\"shown\" id=\"shown\" value=\"", "\"");

    assertThat(browser.post(path, goodBut("shown", shown)).headers().firstValue("HX-Reswap"))
        .isEqualTo(Optional.of("none"));
  }

  @Test
  void aBrokenFileIsListedWithItsMessages() {
    try (Browser other =
        new Browser(Optional.empty(), "protocol P | T\n", Browser.text("small.criteria"))) {
      assertThat(other.get("/").body()).contains("file.criteria", "error", "SMALL");
    }
  }
}
