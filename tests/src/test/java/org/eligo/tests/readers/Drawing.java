package org.eligo.tests.readers;

import java.time.LocalDate;
import java.util.List;
import org.eligo.tests.readers.Chart.Answer;
import org.eligo.tests.readers.Chart.Episode;
import org.eligo.tests.readers.Chart.Finding;
import org.eligo.tests.readers.Chart.Story;

/**
 * The kinds of facts that charts of every trial have, healthy most often and at the limits else.
 */
final class Drawing {
  /** Nothing is recorded. */
  static final String NOTHING = "";

  private static final int TROUBLE = 22;
  private static final int SELDOM = 9;

  private final Chart chart;
  private final int badLaboratory;

  /** With how many of a hundred laboratory values are not as usual. */
  Drawing(Chart chart, int badLaboratory) {
    this.chart = chart;
    this.badLaboratory = badLaboratory;
  }

  Draw draw(String topic) {
    return new Draw(chart.id(), topic);
  }

  LocalDate screening() {
    return chart.screening();
  }

  /** A thing asked or seen at the screening visit. */
  void state(String topic, String usual, String... others) {
    Draw d = draw(topic);
    put(topic, d.chance(100 - TROUBLE) ? usual : d.of(others), screening(), true);
  }

  /** The same for one of several things that one criterion asks. */
  void part(String topic, String usual, String... others) {
    Draw d = draw(topic);
    put(topic, d.chance(100 - SELDOM) ? usual : d.of(others), screening(), true);
  }

  /** The same, where an older document may be all there is. */
  void lasting(String topic, String usual, String... others) {
    Draw d = draw(topic);
    String value = d.chance(100 - TROUBLE) ? usual : d.of(others);
    boolean old = d.chance(12);
    put(topic, value, old ? screening().minusDays(d.from(20, 900)) : screening(), !old);
  }

  private void put(String topic, String value, LocalDate on, boolean ofScreening) {
    if (!value.isEmpty()) {
      chart.find(topic, Finding.of(value, on.toString(), ofScreening));
    }
  }

  /** A laboratory value of the screening visit, drawn up to three days around it. */
  void lab(String topic, String unit, String usual, String... others) {
    ranged(topic, unit, "", "", usual, others);
  }

  /** The same with its reference range, which the laboratory may have left out. */
  void ranged(String topic, String unit, String low, String high, String usual, String... others) {
    Draw d = draw(topic);
    boolean healthy = d.chance(100 - badLaboratory);
    String value = healthy ? usual : d.of(others);
    LocalDate on = screening().plusDays(d.chance(25) ? d.from(-3, 3) : 0);
    boolean noRange = d.chance(2);
    String from = noRange ? "" : low;
    String to = noRange ? "" : high;
    if (!value.isEmpty()) {
      chart.find(topic, Finding.of(value, on.toString(), true).in(unit).withRange(from, to));
      if (d.chance(healthy ? 2 : 30)) {
        String again = healthy ? d.of(others) : usual;
        LocalDate later = on.plusDays(d.from(5, 9));
        if (!again.isEmpty()) {
          chart.find(
              topic,
              Finding.of(again, later.toString(), d.chance(70)).in(unit).withRange(from, to));
        }
      }
    }
  }

  /** What somebody had to decide; {@code usual} for most. */
  void question(String topic, String usual) {
    Draw d = draw(topic);
    String other = usual.equals("yes") ? "no" : "yes";
    String answer = d.chance(100 - TROUBLE) ? usual : d.of(other, other, Chart.UNKNOWN, NOTHING);
    if (!answer.isEmpty()) {
      chart.answers().put(topic, new Answer(answer, screening().toString()));
    }
  }

  /**
   * A history of which most participants have nothing; the episodes are drawn where there is one.
   */
  void history(String topic, int percent, Episodes episodes) {
    Draw d = draw(topic);
    List<Episode> list = d.chance(percent) ? episodes.of(d) : List.of();
    tell(topic, d, list);
  }

  /** One of several histories that are asked about together; now and then one is forgotten. */
  void partOf(String questionnaire, String topic, int percent, Episodes episodes) {
    Draw d = draw(topic);
    List<Episode> list = d.chance(percent) ? episodes.of(d) : List.of();
    String on = d.chance(98) ? askedOn(draw(questionnaire)) : NOTHING;
    tell(topic, list, on);
  }

  /** A history that most participants have. */
  void tell(String topic, Draw d, List<Episode> list) {
    tell(topic, list, askedOn(d));
  }

  private String askedOn(Draw d) {
    int asked = d.from(1, 100);
    return asked <= 86 ? chart.asOf().toString() : asked <= 92 ? screening().toString() : NOTHING;
  }

  private void tell(String topic, List<Episode> list, String on) {
    List<Episode> known =
        on.equals(screening().toString())
            ? list.stream().filter(e -> e.from().compareTo(on) <= 0).toList()
            : list;
    if (!known.isEmpty() || !on.isEmpty()) {
      chart.tell(topic, new Story(known, on));
    }
  }

  /** Draws the episodes of a history. */
  @FunctionalInterface
  interface Episodes {
    List<Episode> of(Draw draw);
  }

  /** A single day near an edge, at times known by its month only or not at all. */
  static Episode event(Draw d, String kind, LocalDate day) {
    Episode sure = Episode.on(kind, day);
    String written =
        d.chance(85) ? day.toString() : d.of(day.toString().substring(0, 7), "unknown");
    return sure.dated(written, written);
  }
}
