package org.eligo.dsl.internal.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.internal.parser.Components;
import org.eligo.dsl.syntax.ProtocolFile;

/**
 * The forms that a syntax tree can have: each record, each component that may be there or not, each
 * list that is empty, of one or of several, each word of an enumeration, each yes and no. It asks
 * the records themselves, so that a new form cannot be forgotten.
 */
final class SyntaxForms {
  private static final String SYNTAX = ProtocolFile.class.getPackageName();

  private SyntaxForms() {}

  /** Every form that the types allow. */
  static Set<String> all() {
    Set<String> all = new TreeSet<>();
    Set<Class<?>> met = new HashSet<>();
    add(ProtocolFile.class, all, met);
    return all;
  }

  private static void add(Class<?> type, Set<String> all, Set<Class<?>> met) {
    if (!type.getPackageName().equals(SYNTAX) || !met.add(type)) {
      return;
    }
    if (type.isSealed()) {
      for (Class<?> kind : type.getPermittedSubclasses()) {
        add(kind, all, met);
      }
    }
    if (!type.isRecord()) {
      return;
    }
    all.add(name(type));
    for (RecordComponent component : type.getRecordComponents()) {
      String name = name(type) + "." + component.getName();
      Class<?> held = component.getType();
      if (held == boolean.class) {
        all.addAll(List.of(name + " true", name + " false"));
      } else if (held.isEnum()) {
        for (Object word : held.getEnumConstants()) {
          all.add(name + " " + word);
        }
      } else if (held == Optional.class) {
        all.addAll(List.of(name + " there", name + " not there"));
      } else if (Collection.class.isAssignableFrom(held)) {
        all.addAll(List.of(name + " empty", name + " of one", name + " of several"));
      }
      types(component.getGenericType(), all, met);
    }
  }

  private static void types(Type type, Set<String> all, Set<Class<?>> met) {
    switch (type) {
      case Class<?> plain -> add(plain, all, met);
      case ParameterizedType generic -> {
        for (Type part : generic.getActualTypeArguments()) {
          types(part, all, met);
        }
      }
      default -> {}
    }
  }

  /** Adds the forms that a tree has. */
  static void collect(Object part, Set<String> forms) {
    switch (part) {
      case Collection<?> parts -> parts.forEach(one -> collect(one, forms));
      case Optional<?> perhaps -> perhaps.ifPresent(one -> collect(one, forms));
      case Record whole when whole.getClass().getPackageName().equals(SYNTAX) -> {
        String type = name(whole.getClass());
        forms.add(type);
        List<String> names = Components.names(whole.getClass());
        List<Object> held = Components.of(whole);
        for (int i = 0; i < names.size(); i++) {
          String form = form(held.get(i));
          if (!form.isEmpty()) {
            forms.add(type + "." + names.get(i) + " " + form);
          }
          collect(held.get(i), forms);
        }
      }
      default -> {}
    }
  }

  private static String form(Object held) {
    return switch (held) {
      case Boolean yes -> yes.toString();
      case Enum<?> word -> word.name();
      case Optional<?> perhaps -> perhaps.isPresent() ? "there" : "not there";
      case Collection<?> parts ->
          parts.isEmpty() ? "empty" : parts.size() == 1 ? "of one" : "of several";
      default -> "";
    };
  }

  private static String name(Class<?> type) {
    return type.getName().substring(SYNTAX.length() + 1).replace('$', '.');
  }
}
