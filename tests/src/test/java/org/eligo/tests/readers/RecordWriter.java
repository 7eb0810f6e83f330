package org.eligo.tests.readers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eligo.tests.readers.Chart.Answer;
import org.eligo.tests.readers.Chart.Episode;
import org.eligo.tests.readers.Chart.Finding;
import org.eligo.tests.readers.Chart.Story;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a chart says under the names of one encoding. */
final class RecordWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Set<String> STATES = Set.of("pending", "not done");

  private final Chart chart;
  private final ObjectNode root = JSON.createObjectNode();
  private final ObjectNode data = root.putObject("data");
  private final ArrayNode decisions = root.putArray("decisions");

  RecordWriter(Chart chart) {
    this.chart = chart;
    root.put("id", chart.id());
    root.put("asOf", chart.asOf().toString());
    ObjectNode milestones = root.putObject("milestones");
    chart
        .days()
        .forEach((name, day) -> {
          if (day.startsWith("planned ")) {
            milestones.putObject(name).put("planned", day.substring("planned ".length()));
          } else {
            milestones.put(name, day);
          }
        });
    chart.person().forEach((name, value) -> data.put(name, value));
  }

  /** Fields of an entry: what is not recorded is left out, what is not known is said so. */
  static final class Details {
    private final ObjectNode fields = JSON.createObjectNode();

    Details word(String name, String value) {
      if (!value.isEmpty()) {
        fields.put(name, value.equals(Chart.UNKNOWN) ? "unknown" : value);
      }
      return this;
    }

    Details number(String name, String value) {
      if (NUMBER.matcher(value).matches()) {
        fields.put(name, new BigDecimal(value));
        return this;
      }
      return word(name, value);
    }

    Details amount(String name, String value, String unit) {
      if (NUMBER.matcher(value).matches()) {
        fields.putObject(name).put("value", new BigDecimal(value)).put("unit", unit);
        return this;
      }
      return word(name, value);
    }
  }

  static Details bare(Episode episode) {
    return new Details();
  }

  /** Numbers of a library item or another item of the same name. */
  RecordWriter numbers(String... items) {
    for (String item : items) {
      numbers(item, chart.findings(item));
    }
    return this;
  }

  RecordWriter numbers(String item, List<Finding> findings) {
    findings.forEach(f -> result(item, f, true));
    return this;
  }

  /** Words of a library item or another item of the same name. */
  RecordWriter words(String... items) {
    for (String item : items) {
      words(item, chart.findings(item));
    }
    return this;
  }

  RecordWriter words(String item, List<Finding> findings) {
    findings.forEach(f -> result(item, f, false));
    return this;
  }

  /** An answer that the site gives at the screening visit from what it knows. */
  RecordWriter atScreening(String item, String answer) {
    return answer.isEmpty()
        ? this
        : words(item, List.of(Finding.of(answer, chart.screening().toString(), true)));
  }

  private void result(String item, Finding finding, boolean number) {
    ObjectNode result =
        (data.has(item) ? data.get(item).asArray() : data.putArray(item)).addObject();
    result.put("on", finding.on());
    if (finding.ofScreening()) {
      result.put("visit", "screening");
    }
    if (finding.value().equals(Chart.UNKNOWN)) {
      result.put("state", "unknown");
      return;
    }
    if (STATES.contains(finding.value())) {
      result.put("state", finding.value());
      return;
    }
    if (number && NUMBER.matcher(finding.value()).matches()) {
      result.put("value", new BigDecimal(finding.value()));
    } else {
      result.put("value", finding.value());
    }
    if (!finding.unit().isEmpty()) {
      result.put("unit", finding.unit());
    }
    limit(result, "low", finding.low());
    limit(result, "high", finding.high());
    if (!finding.more().isEmpty()) {
      ObjectNode fields = result.putObject("fields");
      finding.more().forEach((n, v) -> fields.put(n, v.equals(Chart.UNKNOWN) ? "unknown" : v));
    }
  }

  private static void limit(ObjectNode result, String side, String limit) {
    if (NUMBER.matcher(limit).matches()) {
      result.put(side, new BigDecimal(limit));
    } else if (!limit.isEmpty()) {
      result.put(side, "unknown");
    }
  }

  RecordWriter events(String item, Story story, Function<Episode, Details> fields) {
    return history(item, story, fields, false);
  }

  RecordWriter courses(String item, Story story, Function<Episode, Details> fields) {
    return history(item, story, fields, true);
  }

  private RecordWriter history(
      String item, Story story, Function<Episode, Details> fields, boolean course) {
    if (story.episodes().isEmpty() && !story.asked()) {
      return this;
    }
    ObjectNode history = data.putObject(item);
    ArrayNode entries = history.putArray("entries");
    for (Episode episode : story.episodes()) {
      ObjectNode entry = entries.addObject();
      entry.put(course ? "from" : "on", episode.from());
      if (course && episode.to().equals(Chart.ONGOING)) {
        entry.put("ongoing", story.asked() ? story.askedOn() : chart.asOf().toString());
      } else if (course && !episode.to().isEmpty()) {
        entry.put("to", episode.to());
      }
      ObjectNode details = fields.apply(episode).fields;
      if (!details.isEmpty()) {
        entry.set("fields", details);
      }
    }
    if (story.asked()) {
      history.putObject("complete").put("since", "ever").put("on", story.askedOn());
    }
    return this;
  }

  /** The answer to a question of the chart, under the path of the encoding. */
  RecordWriter decision(String about, String role, String question) {
    Answer answer = chart.answers().get(question);
    if (answer != null) {
      ObjectNode decision = decisions.addObject();
      decision.put("about", about).put("role", role).put("on", answer.on());
      decision.put("answer", answer.answer().equals(Chart.UNKNOWN) ? "unknown" : answer.answer());
    }
    return this;
  }

  /** The record without its decisions: what those who decide have before them. */
  String undecided() {
    ObjectNode bare = root.deepCopy();
    bare.remove("decisions");
    return bare.toString();
  }

  /** The record; each decision cites the digest of its item. */
  String decided(Map<String, String> digests) {
    ObjectNode whole = root.deepCopy();
    whole
        .get("decisions")
        .asArray()
        .forEach(
            d -> d.asObject().put("facts", digests.getOrDefault(d.get("about").asString(), "")));
    return whole.toString();
  }
}
