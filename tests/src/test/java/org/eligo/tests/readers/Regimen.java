package org.eligo.tests.readers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eligo.tests.readers.Chart.Episode;
import org.eligo.tests.readers.Chart.Story;

/**
 * The times in which somebody had basal and bolus insulin at once. A change of the agent from one
 * day to the next goes on with the regimen; a day without one of the two ends it.
 */
final class Regimen {
  private static final Set<String> BASAL =
      Set.of("NPH insulin", "insulin glargine", "insulin detemir", "insulin degludec");
  private static final Set<String> BOLUS =
      Set.of("regular insulin", "insulin glulisine", "insulin aspart", "insulin lispro");

  private Regimen() {}

  private record Span(LocalDate from, LocalDate to, boolean sureStart) {}

  static Story of(Story insulin) {
    List<Episode> regimens = new ArrayList<>();
    for (Span basal : spans(insulin, BASAL)) {
      for (Span bolus : spans(insulin, BOLUS)) {
        LocalDate from = basal.from().isAfter(bolus.from()) ? basal.from() : bolus.from();
        LocalDate to = basal.to().isBefore(bolus.to()) ? basal.to() : bolus.to();
        if (!from.isAfter(to)) {
          boolean sure = basal.sureStart() && bolus.sureStart();
          regimens.add(
              new Episode(
                  "basal-bolus",
                  sure ? from.toString() : "unknown",
                  to.equals(LocalDate.MAX) ? Chart.ONGOING : to.toString(),
                  Map.of()));
        }
      }
    }
    return new Story(regimens, insulin.askedOn());
  }

  private static List<Span> spans(Story insulin, Set<String> agents) {
    List<Span> spans = new ArrayList<>();
    insulin.only(e -> agents.contains(e.kind())).episodes().stream()
        .map(Regimen::span)
        .sorted(Comparator.comparing(Span::from))
        .forEach(span -> {
          boolean goesOn =
              !spans.isEmpty()
                  && (spans.getLast().to().equals(LocalDate.MAX)
                      || !span.from().isAfter(spans.getLast().to().plusDays(1)));
          if (goesOn) {
            Span before = spans.removeLast();
            LocalDate to = before.to().isAfter(span.to()) ? before.to() : span.to();
            spans.add(new Span(before.from(), to, before.sureStart()));
          } else {
            spans.add(span);
          }
        });
    return spans;
  }

  private static Span span(Episode episode) {
    boolean sure = !episode.from().equals("unknown");
    return new Span(
        sure ? LocalDate.parse(episode.from()) : LocalDate.MIN,
        episode.to().equals(Chart.ONGOING) ? LocalDate.MAX : LocalDate.parse(episode.to()),
        sure);
  }
}
