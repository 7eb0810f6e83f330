package org.eligo.web.internal.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.web.internal.form.Form;
import org.eligo.web.internal.safety.Guard;

/** Takes the fields of a form out of a request. */
final class FormBody {
  private static final List<String> NOT_KEPT = List.of(Guard.TOKEN, "shown", "add");

  private FormBody() {}

  /** What was typed; the first text of a field that was sent twice. */
  static Form of(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    ctx.formParamMap()
        .forEach((name, texts) -> {
          if (!NOT_KEPT.contains(name) && !texts.isEmpty() && name.length() <= 60) {
            values.put(name, cut(texts.getFirst()));
          }
        });
    return new Form(values);
  }

  private static String cut(String text) {
    return text.length() <= Form.LONGEST ? text : text.substring(0, Form.LONGEST);
  }
}
