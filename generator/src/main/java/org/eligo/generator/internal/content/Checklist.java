package org.eligo.generator.internal.content;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.DayText;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.generator.internal.view.ChecklistView;
import org.eligo.generator.internal.view.ChecklistView.DefinitionView;
import org.eligo.generator.internal.view.ChecklistView.Labelled;
import org.eligo.generator.internal.view.ChecklistView.Marks;
import org.eligo.generator.internal.view.ChecklistView.Section;
import org.eligo.generator.internal.view.FieldView;
import org.eligo.generator.internal.view.FieldView.Entry;
import org.eligo.generator.request.ChecklistRequest;

/** Puts a whole checklist together. */
public final class Checklist {
  private static final int DIGEST_SHOWN = 12;

  private static final String CONSENT = "consent";

  private static final List<Entry> CONSENT_LINE =
      List.of(Entry.date(), Entry.word("at"), Entry.box(), Entry.word("form version"), Entry.box());

  private static final List<String> INSTRUCTIONS =
      List.of(
          "The words right of a thin line are the protocol's, exactly as written. Everything else"
              + " is printed by the program.",
          "Answer whether the words are true of the participant. The answer in CAPITALS speaks for"
              + " entry. Tick one box in each row.",
          "Not known is an answer: while a row needs it, the participant is not eligible. Tick NA"
              + " only where the row offers it and its reason holds.",
          "Name the source of each row: document and date, also where it shows that something is"
              + " absent. If this checklist is itself the source, write \"this form\" and sign.",
          "Dark ink. No blanks: write ND for not done, NK for not known, or strike through.",
          "To correct: one line through the error, the right entry beside it, initials and date."
              + " Never erase or cover.",
          "A criterion cannot be waived; seek an amendment.");

  private Checklist() {}

  /** The checklist that was asked for. */
  public static ChecklistView of(ChecklistRequest request) {
    Protocol protocol = request.protocol();
    String cohort = request.cohort();
    Optional<CohortResult> result =
        request.screening().map(screening -> screening.cohorts().get(cohort));
    LocalDate asOf = request.screening().map(Screening::asOf).orElse(request.generatedOn());
    Recordings recordings = new Recordings(request.participant(), asOf, request.siteFacts());
    Rows rows = new Rows(protocol, cohort, result, recordings);
    List<Section> sections =
        protocol.lists().stream()
            .filter(list -> list.cohorts().isEmpty() || list.cohorts().contains(cohort))
            .map(list -> section(list, rows))
            .toList();
    Marks marks = marks(request, recordings);
    return new ChecklistView(
        PageStyle.of(request.paper(), marks),
        marks,
        about(protocol),
        days(protocol, recordings),
        INSTRUCTIONS,
        sections,
        definitions(protocol, rows.definitions(), recordings),
        ComputedWords.outcome(protocol, request.screening(), result));
  }

  /** The version with its date. */
  static String versionOf(Protocol protocol) {
    return "Version "
        + protocol.version()
        + protocol.dated().map(dated -> ", " + dayOf(dated)).orElse("");
  }

  private static Marks marks(ChecklistRequest request, Recordings recordings) {
    Protocol protocol = request.protocol();
    String version = versionOf(protocol);
    String cohortWords =
        protocol.cohorts().stream()
            .filter(c -> c.name().equals(request.cohort()))
            .map(c -> c.words().isBlank() ? c.name() : c.name() + ", " + c.words())
            .findFirst()
            .orElse("all participants");
    String site =
        request.siteLine().isBlank()
            ? request.participant().flatMap(p -> p.site()).orElse("")
            : request.siteLine();
    String made = "made on " + DayText.of(request.generatedOn());
    String kind =
        request.screening().isEmpty()
            ? "Blank, " + made
            : "Prefilled, as of " + recordings.asOfText() + ", " + made;
    return new Marks(
        protocol.id(),
        protocol.title(),
        version,
        cohortWords,
        request.screening().map(Screening::participant).orElse(""),
        site,
        "identity " + shown(protocol.identityDigest()) + "  text " + shown(protocol.textDigest()),
        kind,
        "demonstration, not for participants");
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String shown(String digest) {
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }

  private static String dayOf(String iso) {
    return PartialDate.parse(iso).map(PartialDate::display).orElse(iso);
  }

  private static List<Labelled> about(Protocol protocol) {
    List<Labelled> about = new ArrayList<>();
    protocol.header().forEach(h -> about.add(new Labelled(capital(h.name()), h.words())));
    about.add(new Labelled("Identity digest", protocol.identityDigest()));
    about.add(new Labelled("Text digest", protocol.textDigest()));
    return about;
  }

  private static List<FieldView> days(Protocol protocol, Recordings recordings) {
    List<FieldView> days = new ArrayList<>();
    if (protocol.milestone(CONSENT).isEmpty()) {
      days.add(new FieldView("Consent form signed", "", List.of(CONSENT_LINE), List.of()));
    }
    protocol.milestones().forEach(milestone -> days.add(day(milestone, recordings)));
    return days;
  }

  private static FieldView day(Milestone milestone, Recordings recordings) {
    String label = milestone.words().isBlank() ? milestone.name() : milestone.words();
    String hint =
        milestone.words().isBlank() || label.equals(milestone.name()) ? "" : milestone.name();
    String days =
        milestone
            .days()
            .map(d -> "from " + offset(d.from(), d.anchor()) + " to " + offset(d.to(), d.anchor()))
            .orElse("");
    return new FieldView(
        label,
        hint.isEmpty() || days.isEmpty() ? hint + days : hint + ", " + days,
        List.of(milestone.name().equals(CONSENT) ? CONSENT_LINE : List.of(Entry.date())),
        recordings.milestone(milestone.name()));
  }

  private static String offset(int days, String anchor) {
    if (days == 0) {
      return anchor;
    }
    int count = Math.abs(days);
    return count + (count == 1 ? " day" : " days") + (days < 0 ? " before " : " after ") + anchor;
  }

  private static Section section(CriteriaList list, Rows rows) {
    String kind = list.inclusion() ? "Inclusion criteria" : "Exclusion criteria";
    String cohorts = list.cohorts().isEmpty() ? "" : " for " + String.join(", ", list.cohorts());
    String rule =
        list.inclusion()
            ? "May enter only if every criterion is YES."
            : "May not enter if any criterion is YES.";
    return new Section(kind + cohorts, list.words(), rule, rows.blocks(list));
  }

  /** The definitions that rows use, and those that they use in turn, each once. */
  private static List<DefinitionView> definitions(
      Protocol protocol, Set<String> used, Recordings recordings) {
    Map<String, DefinitionView> views = new LinkedHashMap<>();
    Deque<String> left = new ArrayDeque<>(used);
    while (!left.isEmpty()) {
      String name = left.removeFirst();
      Definition definition = protocol.definitions().get(name);
      if (definition == null || views.containsKey(name)) {
        continue;
      }
      FieldCollector collector = new FieldCollector(protocol, Set.of());
      collector.read(definition);
      List<FieldView> fields = new ArrayList<>();
      fields.add(answer(definition));
      fields.addAll(collector.fields(recordings, true));
      views.put(name, new DefinitionView(name, definition.words(), definition.text(), fields));
      left.addAll(collector.definitions());
    }
    return List.copyOf(views.values());
  }

  private static FieldView answer(Definition definition) {
    List<Entry> line =
        switch (definition) {
          case Definition.OfCondition of ->
              List.of(Entry.tick("yes"), Entry.tick("no"), Entry.tick("not known"));
          case Definition.OfValue of ->
              List.of(Entry.box(), Entry.word(of.unit().map(unit -> unit.text()).orElse("")));
        };
    return new FieldView("Result", "", List.of(line), List.of());
  }
}
