package org.eligo.web.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.web.internal.form.Form;
import org.eligo.web.internal.form.Mistake;
import org.eligo.web.internal.view.Choice;
import org.eligo.web.internal.view.Input;

/** Makes the fields of one form, with what was typed and what is wrong with it. */
final class FieldViews {
  private final Form form;
  private final Map<String, String> mistakes = new LinkedHashMap<>();

  FieldViews(Form form, List<Mistake> mistakes) {
    this.form = form;
    mistakes.forEach(m -> this.mistakes.merge(m.field(), m.message(), (a, b) -> a + ". " + b));
  }

  Form form() {
    return form;
  }

  Input text(String name, String label, String size) {
    return text(name, label, size, "");
  }

  Input text(String name, String label, String size, String hint) {
    return input(name, label, "text", size, List.of(), hint);
  }

  Input date(String name, String label) {
    return text(name, label, "date");
  }

  /** A mistake as a field, for the summary. */
  Input wrong(Mistake mistake) {
    return new Input(mistake.field(), "", "hidden", "", "", List.of(), "", mistake.message());
  }

  Input check(String name, String label) {
    return input(name, label, "check", "short", List.of(), "");
  }

  Input hidden(String name, String value) {
    return new Input(name, "", "hidden", "", value, List.of(), "", "");
  }

  /** A list; {@code choices} are values with their texts, the first is chosen if none was. */
  Input select(String name, String label, String size, Map<String, String> choices) {
    String value = form.get(name);
    List<Choice> views = new ArrayList<>();
    choices.forEach((key, text) -> views.add(new Choice(key, text, key.equals(value))));
    if (!value.isEmpty() && !choices.containsKey(value)) {
      views.add(new Choice(value, value, true));
    }
    return input(name, label, "select", size, views, "");
  }

  /** Choices whose texts are their values, after an empty one with the given text. */
  static Map<String, String> choices(String empty, List<String> values) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", empty);
    values.forEach(value -> choices.put(value, value));
    return choices;
  }

  private Input input(
      String name, String label, String kind, String size, List<Choice> choices, String hint) {
    return new Input(
        name, label, kind, size, form.get(name), choices, hint, mistakes.getOrDefault(name, ""));
  }
}
