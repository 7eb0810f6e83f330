package org.eligo.dsl.internal.format;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.internal.parser.Components;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;

/**
 * A syntax tree as text, every component of every record, without the places where it stands. It
 * asks the records themselves what they hold, so that no component can be forgotten.
 */
final class TreeText {
  private final StringBuilder text = new StringBuilder();

  private TreeText() {}

  static String of(Object tree) {
    TreeText text = new TreeText();
    text.add(tree);
    return text.text.toString();
  }

  private void add(Object part) {
    switch (part) {
      case Span place -> {}
      case Source whole -> {}
      case Collection<?> parts -> {
        text.append('[');
        parts.forEach(this::add);
        text.append(']');
      }
      case Map<?, ?> parts -> {
        text.append('{');
        parts.forEach((key, value) -> {
          add(key);
          add(value);
        });
        text.append('}');
      }
      case Optional<?> perhaps -> {
        text.append('?');
        perhaps.ifPresent(this::add);
      }
      case Record whole -> {
        text.append('\n').append(whole.getClass().getName()).append('(');
        Components.of(whole).forEach(this::add);
        text.append(')');
      }
      default -> {
        String leaf = part.toString();
        text.append('<').append(leaf.length()).append(':').append(leaf).append('>');
      }
    }
  }
}
