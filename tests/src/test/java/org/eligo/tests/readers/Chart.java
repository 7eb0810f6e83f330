package org.eligo.tests.readers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is known of one invented participant, in the words of the source and of no encoding. Answers
 * are {@code yes}, {@code no} or {@code ?} (asked, and not known); days are written as in a record,
 * {@code 2025-03} and {@code unknown} included; an empty text says that nothing is recorded.
 */
final class Chart {
  static final String UNKNOWN = "?";
  static final String ONGOING = "ongoing";

  private final String id;
  private final LocalDate screening;
  private final LocalDate asOf;
  private final Map<String, String> days = new LinkedHashMap<>();
  private final Map<String, String> person = new LinkedHashMap<>();
  private final Map<String, List<Finding>> findings = new LinkedHashMap<>();
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  Chart(String id, LocalDate screening, LocalDate asOf) {
    this.id = id;
    this.screening = screening;
    this.asOf = asOf;
  }

  /** What was found on a day. */
  record Finding(
      String value,
      String unit,
      String on,
      boolean ofScreening,
      String low,
      String high,
      Map<String, String> more) {

    static Finding of(String value, String on, boolean ofScreening) {
      return new Finding(value, "", on, ofScreening, "", "", Map.of());
    }

    Finding in(String otherUnit) {
      return new Finding(value, otherUnit, on, ofScreening, low, high, more);
    }

    Finding withRange(String from, String to) {
      return new Finding(value, unit, on, ofScreening, from, to, more);
    }

    Finding with(String name, String detail) {
      return new Finding(value, unit, on, ofScreening, low, high, Map.of(name, detail));
    }
  }

  /** Something that happened or lasted; {@code to} is a day, {@code ongoing} or empty. */
  record Episode(String kind, String from, String to, Map<String, String> details) {
    static Episode on(String kind, LocalDate day) {
      return new Episode(kind, day.toString(), day.toString(), Map.of());
    }

    static Episode of(String kind, LocalDate from, LocalDate to) {
      return new Episode(kind, from.toString(), to.toString(), Map.of());
    }

    static Episode since(String kind, LocalDate from) {
      return new Episode(kind, from.toString(), ONGOING, Map.of());
    }

    Episode with(String name, String detail) {
      Map<String, String> more = new LinkedHashMap<>(details);
      more.put(name, detail);
      return new Episode(kind, from, to, more);
    }

    Episode dated(String start, String end) {
      return new Episode(kind, start, end, details);
    }

    String detail(String name) {
      return details.getOrDefault(name, "");
    }
  }

  /** All that is known of a matter; asked about completely, since ever, on a day, or not at all. */
  record Story(List<Episode> episodes, String askedOn) {
    Story {
      episodes = List.copyOf(episodes);
    }

    boolean asked() {
      return !askedOn.isEmpty();
    }

    Story only(Predicate<Episode> which) {
      return new Story(episodes.stream().filter(which).toList(), askedOn);
    }

    /** Both matters under one heading; what was asked of one alone was not asked of both. */
    Story and(Story other) {
      String earlier = askedOn.compareTo(other.askedOn) < 0 ? askedOn : other.askedOn;
      return new Story(Stream.concat(episodes.stream(), other.episodes.stream()).toList(), earlier);
    }

    /** Whether there is one that the test affirms; empty if that was not asked. */
    String answer(Function<Episode, String> test) {
      List<String> each = episodes.stream().map(test).toList();
      if (each.contains("yes")) {
        return "yes";
      }
      if (each.contains(UNKNOWN)) {
        return UNKNOWN;
      }
      return asked() ? "no" : "";
    }
  }

  /** What somebody who had to decide answered. */
  record Answer(String answer, String on) {}

  String id() {
    return id;
  }

  LocalDate screening() {
    return screening;
  }

  LocalDate asOf() {
    return asOf;
  }

  Map<String, String> days() {
    return days;
  }

  Map<String, String> person() {
    return person;
  }

  Map<String, Answer> answers() {
    return answers;
  }

  List<Finding> findings(String topic) {
    return findings.getOrDefault(topic, List.of());
  }

  Story story(String topic) {
    return stories.getOrDefault(topic, new Story(List.of(), ""));
  }

  void find(String topic, Finding finding) {
    findings.computeIfAbsent(topic, t -> new ArrayList<>()).add(finding);
  }

  void tell(String topic, Story story) {
    stories.put(topic, story);
  }
}
