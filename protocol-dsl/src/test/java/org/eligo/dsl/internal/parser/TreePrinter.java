package org.eligo.dsl.internal.parser;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.Words;

/**
 * Shows a syntax tree as indented text, without spans; says of names whether their spans cut them
 * out of the source.
 */
final class TreePrinter {
  private static final int LINE = 90;

  private TreePrinter() {}

  static String print(ProtocolFile file) {
    StringBuilder out = new StringBuilder();
    file.sections().forEach(section -> node(section, "", out));
    file.comments().forEach(comment -> out.append("comment ").append(flat(comment)).append('\n'));
    return out.toString();
  }

  private static void node(Object node, String indent, StringBuilder out) {
    String flat = flat(node);
    if (flat.length() + indent.length() <= LINE || !(node instanceof Record) || isLeaf(node)) {
      out.append(indent).append(flat).append('\n');
      return;
    }
    out.append(indent).append(node.getClass().getSimpleName()).append('\n');
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      Object value = value(component, node);
      List<?> parts = value instanceof List<?> list ? list : List.of(unwrapped(value));
      if (isShown(value)) {
        String deeper = indent + "  ";
        boolean one = parts.size() == 1 && flat(parts.getFirst()).length() + deeper.length() < 60;
        if (one) {
          out.append(deeper).append(component.getName()).append(": ");
          out.append(flat(parts.getFirst())).append('\n');
        } else {
          out.append(deeper).append(component.getName()).append(":\n");
          parts.forEach(part -> node(part, deeper + "  ", out));
        }
      }
    }
  }

  private static boolean isLeaf(Object node) {
    return node instanceof Name || node instanceof Words;
  }

  private static boolean isShown(Object value) {
    return !(value instanceof Span)
        && !(value instanceof Optional<?> optional && optional.isEmpty())
        && !(value instanceof List<?> list && list.isEmpty())
        && !Boolean.FALSE.equals(value);
  }

  private static Object unwrapped(Object value) {
    return value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
  }

  private static String flat(Object node) {
    return switch (node) {
      case Name name -> "`" + name.text() + "`";
      case Words words -> "\"" + words.text().replace("\n", "\\n") + "\"";
      case Optional<?> optional -> optional.isPresent() ? flat(optional.get()) : "";
      case List<?> list -> list.stream().map(TreePrinter::flat).toList().toString();
      case Record plain -> plain.getClass().getSimpleName() + parts(plain);
      default -> node.toString();
    };
  }

  private static String parts(Record node) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      Object value = value(component, node);
      if (isShown(value)) {
        boolean flag = value instanceof Boolean;
        parts.add(flag ? component.getName() : flat(value));
      }
    }
    return parts.isEmpty() ? "" : "(" + String.join(" ", parts) + ")";
  }

  private static Object value(RecordComponent component, Object node) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(node);
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The texts of all named nodes, to compare with the source: a span must cut out its name. */
  static List<String> misplacedNames(Object node, Source source) {
    List<String> wrong = new ArrayList<>();
    collect(node, source, wrong);
    return wrong;
  }

  private static void collect(Object node, Source source, List<String> wrong) {
    switch (node) {
      case Name name -> {
        String cut = source.text(name.span()).replaceAll("\\s+", " ").replace("\"", "");
        if (!cut.equals(name.text())) {
          wrong.add(name.text() + " is cut out as " + cut);
        }
      }
      case Optional<?> optional -> optional.ifPresent(part -> collect(part, source, wrong));
      case List<?> list -> list.forEach(part -> collect(part, source, wrong));
      case Source ignored -> {}
      case Record plain -> {
        for (RecordComponent component : plain.getClass().getRecordComponents()) {
          collect(value(component, plain), source, wrong);
        }
      }
      default -> {}
    }
  }
}
