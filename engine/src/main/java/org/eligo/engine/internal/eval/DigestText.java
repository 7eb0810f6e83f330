package org.eligo.engine.internal.eval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Item;

/**
 * The text behind the digest of an item, as far as it is the same for all records, with a gap for
 * each thing that is recorded.
 */
record DigestText(List<Part> parts) {
  DigestText {
    parts = List.copyOf(parts);
  }

  /** A piece of the text. */
  sealed interface Part {
    /** What is the same for all records, in UTF-8. */
    record Fixed(byte[] bytes) implements Part {}

    /** What is recorded of a milestone. */
    record OfMilestone(String name) implements Part {}

    /** What is recorded of an item. */
    record OfItem(String name) implements Part {}
  }

  static DigestText of(Protocol protocol, Item item, Reads reads) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    line(text, "protocol", protocol.id());
    line(text, "words", item.words());
    line(text, "rule", item.ruleText());
    for (String name : reads.definitions()) {
      Definition definition = protocol.definitions().get(name);
      line(text, "define " + name, definition == null ? "" : definition.text());
    }
    for (String id : reads.others()) {
      String other =
          OtherItems.find(protocol, id)
              .map(OtherItems.Found::item)
              .map(found -> found.words() + " | " + found.ruleText())
              .orElse("");
      line(text, "criterion " + id, other);
    }
    for (String name : reads.milestones()) {
      take(text, parts);
      parts.add(new Part.OfMilestone(name));
    }
    for (String name : reads.items()) {
      DataItem declared = protocol.data().get(name);
      line(text, "data " + name, declared == null ? "" : declared.text());
      take(text, parts);
      parts.add(new Part.OfItem(name));
    }
    take(text, parts);
    return new DigestText(parts);
  }

  private static void take(StringBuilder text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part.Fixed(bytes(text)));
      text.setLength(0);
    }
  }

  /** A line of the text in UTF-8. */
  static byte[] line(String what, String value) {
    StringBuilder line = new StringBuilder();
    line(line, what, value);
    return bytes(line);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static void line(StringBuilder out, String what, String value) {
    // Lengths before the texts: no text can pretend to be two.
    out.append(what).append(' ').append(value.length()).append(':').append(value).append('\n');
  }
}
