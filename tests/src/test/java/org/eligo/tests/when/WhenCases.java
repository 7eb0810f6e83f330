package org.eligo.tests.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eligo.engine.screening.Verdict;
import org.eligo.engine.when.Lasting;
import org.eligo.engine.when.PossibleDays;
import org.eligo.engine.when.Span;
import org.eligo.engine.when.Spans;
import org.eligo.engine.when.When;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The hand-decided cases of {@code docs/reference/when.md} and how one of them is run. */
public final class WhenCases {
  /** Where the cases stand, seen from module {@code tests}. */
  public static final Path ROOT = Path.of("src/test/resources/when");

  private final List<String> differences = new ArrayList<>();
  private final LocalDate first;

  private WhenCases(LocalDate first) {
    this.first = first;
  }

  /** Runs a case and tells every difference from what was decided by hand. */
  public static List<String> differences(HandDecided handDecided) {
    Conformance.Prepared prepared = Conformance.prepared(handDecided).orElseThrow();
    JsonNode given = handDecided.given();
    int horizon = given.get("horizon").asInt();
    When when = When.of(prepared.protocol());
    WhenCases run = new WhenCases(prepared.run().asOf());
    JsonNode expect = given.get("expect");
    run.lasting(expect, when.lasting(prepared.participant(), prepared.run(), horizon));
    Map<String, Integer> distances = new LinkedHashMap<>();
    given
        .path("distances")
        .properties()
        .forEach(one -> distances.put(one.getKey(), one.getValue().asInt()));
    run.days(expect, when.days(prepared.participant(), prepared.run(), horizon, distances));
    return run.differences;
  }

  private void lasting(JsonNode expect, Lasting lasting) {
    same("outcome", expect.get("outcome"), text(lasting.outcome()));
    Map<String, Spans<Verdict>> verdicts = new LinkedHashMap<>();
    for (Lasting.OfCohort cohort : lasting.cohorts()) {
      JsonNode outcomes = expect.path("outcomes").get(cohort.cohort());
      same("outcome of " + cohort.cohort(), outcomes, text(cohort.outcome()));
      cohort.criteria().forEach(c -> verdicts.put(c.id(), c.verdicts()));
    }
    for (Map.Entry<String, JsonNode> wanted : expect.path("verdicts").properties()) {
      Spans<Verdict> found = verdicts.get(wanted.getKey());
      List<String> spans = found == null ? List.of("no such criterion") : text(found);
      same(wanted.getKey(), wanted.getValue(), spans);
    }
  }

  private void days(JsonNode expect, PossibleDays found) {
    Map<String, List<String>> spans = new LinkedHashMap<>();
    String word =
        switch (found) {
          case PossibleDays.Happened(String milestone) -> "happened";
          case PossibleDays.NoMilestone() -> "no milestone";
          case PossibleDays.Searched searched -> {
            searched
                .cohorts()
                .forEach(c -> spans.put(c.cohort(), text(c.spans(), searched.last())));
            if (expect.has("with")) {
              String wanted = expect.get("with").toString();
              compare("with", wanted, map(searched.with()));
            }
            yield "";
          }
        };
    if (found instanceof PossibleDays.Searched searched) {
      searched.cohorts().forEach(cohort -> closest(expect, cohort));
    }
    for (Map.Entry<String, JsonNode> wanted : expect.path("days").properties()) {
      if (wanted.getValue().isString()) {
        compare("days", wanted.getValue().asString(), word);
      } else {
        same("days of " + wanted.getKey(), wanted.getValue(), spans.get(wanted.getKey()));
      }
    }
  }

  private void closest(JsonNode expect, PossibleDays.OfCohort cohort) {
    JsonNode wanted = expect.path("closest").path(cohort.cohort());
    if (!wanted.isMissingNode()) {
      List<String> first = cohort.closest().stream().map(d -> "\"" + d.from() + "\"").toList();
      compare("closest", wanted.toString(), "[" + String.join(",", first) + "]");
    }
  }

  private static String map(Map<String, Integer> with) {
    List<String> parts = new ArrayList<>();
    with.forEach((name, days) -> parts.add("\"" + name + "\":" + days));
    return "{" + String.join(",", parts) + "}";
  }

  /** Spans as they are compared: {@code PASSED* to 2025-03-30}. */
  static <T> List<String> text(Spans<T> spans) {
    List<String> texts = new ArrayList<>();
    LocalDate next = spans.now().from();
    for (Span<T> span : spans.all()) {
      texts.add(
          (span.from().equals(next) ? "" : "(gap) ")
              + span.is()
              + (span.provisional() ? "*" : "")
              + " to "
              + span.to());
      next = span.to().plusDays(1);
    }
    return texts;
  }

  private static List<String> text(List<PossibleDays.Days> spans, LocalDate last) {
    List<String> texts = new ArrayList<>();
    for (PossibleDays.Days days : spans) {
      TreeSet<String> bars = new TreeSet<>();
      days.bars().forEach(bar -> bars.add(bar.name()));
      texts.add(days.outcome() + " " + bars + " to " + days.to());
    }
    if (!spans.getLast().to().equals(last)) {
      texts.add("does not end on " + last);
    }
    return texts;
  }

  private void same(String what, @Nullable JsonNode wanted, @Nullable List<String> found) {
    if (wanted == null) {
      return;
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode span : wanted) {
      String bars = "";
      if (what.startsWith("days of ")) {
        TreeSet<String> names = new TreeSet<>();
        span.path("by").forEach(name -> names.add(name.asString()));
        bars = " " + names;
      }
      String until = span.path("until").asString("");
      texts.add(
          span.get("is").asString()
              + (span.path("provisional").asBoolean(false) ? "*" : "")
              + bars
              + (until.isEmpty() ? "" : " to " + until));
    }
    List<String> shown = found == null ? List.of() : found;
    // The last span of a case has no end; it ends on the last day.
    boolean alike = shown.size() == texts.size();
    for (int i = 0; alike && i < shown.size(); i++) {
      alike =
          i + 1 < shown.size()
              ? shown.get(i).equals(texts.get(i))
              : shown.get(i).startsWith(texts.get(i) + " to ");
    }
    if (!alike) {
      differences.add(what + " from " + first + ": expected " + texts + ", was " + shown);
    }
  }

  private void compare(String what, String wanted, String found) {
    if (!wanted.equals(found)) {
      differences.add(what + ": expected " + wanted + ", was " + found);
    }
  }
}
