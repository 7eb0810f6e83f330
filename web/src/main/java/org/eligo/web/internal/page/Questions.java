package org.eligo.web.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.Asks;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.web.internal.form.Fields;
import org.eligo.web.internal.form.Form;
import org.eligo.web.internal.view.Input;
import org.eligo.web.internal.view.QuestionView;

/**
 * The questions and referrals of a screening with the fields for their answers. An answer carries
 * the digest of the facts that were shown when it was given; when they change, it stays in the form
 * but does not count, and the question is asked again.
 */
final class Questions {
  private final Map<String, CriterionResult> asked = new LinkedHashMap<>();
  private final FieldViews fields;
  private int nextRow;

  Questions(Screening screening, FieldViews fields) {
    this.fields = fields;
    this.nextRow = fields.form().rows(Fields.DECISIONS);
    screening.cohorts().values().stream()
        .flatMap(cohort -> cohort.criteria().stream())
        .filter(result -> result.question().isPresent())
        .forEach(result -> asked.putIfAbsent(result.id(), result));
  }

  List<QuestionView> views() {
    List<QuestionView> views = new ArrayList<>();
    asked.values().forEach(result -> views.add(view(result, result.question().orElseThrow())));
    return views;
  }

  /** The hidden fields of unanswered questions, so that they cite the facts shown now. */
  List<Input> current() {
    List<Input> current = new ArrayList<>();
    Form form = fields.form();
    for (int row = 0; row < nextRow; row++) {
      String prefix = Fields.decision(row);
      CriterionResult result = asked.get(form.get(prefix + ".about"));
      if (result != null && !form.has(prefix + ".answer")) {
        current.add(fields.hidden(prefix + ".facts", result.facts()));
      }
    }
    return current;
  }

  private QuestionView view(CriterionResult result, Asks asks) {
    Form form = fields.form();
    List<String> earlier = new ArrayList<>();
    List<Input> hidden = new ArrayList<>();
    int current = -1;
    for (int row = 0; row < form.rows(Fields.DECISIONS); row++) {
      String prefix = Fields.decision(row);
      if (!form.get(prefix + ".about").equals(result.id())) {
        continue;
      }
      boolean answered = form.has(prefix + ".answer");
      if (!answered || form.get(prefix + ".facts").equals(result.facts())) {
        current = row;
      } else {
        keep(prefix, hidden);
        earlier.add(
            "Answered \""
                + form.get(prefix + ".answer")
                + "\" on "
                + (form.has(prefix + ".on") ? form.get(prefix + ".on") : "an unknown day")
                + " for other facts than those above: not counted. Decide again.");
      }
    }
    String prefix = Fields.decision(current < 0 ? nextRow++ : current);
    hidden.add(fields.hidden(prefix + ".about", result.id()));
    hidden.add(fields.hidden(prefix + ".role", asks.role()));
    hidden.add(fields.hidden(prefix + ".facts", result.facts()));
    return new QuestionView(
        anchor(result.id()),
        result.id(),
        result.words(),
        sentence(asks),
        earlier,
        hidden,
        inputs(prefix, asks));
  }

  static String anchor(String id) {
    return "question-" + id.replace(' ', '_');
  }

  private List<Input> inputs(String prefix, Asks asks) {
    return List.of(
        fields.select(
            prefix + ".answer",
            "Answer",
            "short",
            FieldViews.choices("not answered", asks.answers())),
        fields.date(prefix + ".on", "Date"),
        fields.text(prefix + ".by", "Given by (role or initials)", "short"),
        fields.text(prefix + ".reason", "Reason", "long"));
  }

  private void keep(String prefix, List<Input> hidden) {
    for (String part : List.of("about", "role", "answer", "on", "by", "reason", "facts")) {
      String name = prefix + "." + part;
      if (fields.form().has(name)) {
        hidden.add(fields.hidden(name, fields.form().get(name)));
      }
    }
  }

  private static String sentence(Asks asks) {
    return switch (asks.kind()) {
      case "judged" -> "Judged by " + asks.role();
      case "asked" -> "Asked of the participant";
      case "agreed" -> "Agreed by the participant";
      case "document" -> "Stands in another document; read by " + asks.role();
      case "other criteria" -> "Other criteria may apply; judged by " + asks.role();
      case "refer" -> "Decided by " + asks.role() + " when it is referred";
      case "discuss" -> "Discussed with " + asks.role() + " when it is due";
      default -> asks.kind() + ", " + asks.role();
    };
  }
}
