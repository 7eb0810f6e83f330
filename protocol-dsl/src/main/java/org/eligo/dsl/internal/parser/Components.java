package org.eligo.dsl.internal.parser;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.source.Span;

/** What a record holds, asked of the record itself, so that no component can be forgotten. */
public final class Components {
  // Looking them up takes far longer than asking them.
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.add(component.getAccessor());
          }
          return List.copyOf(accessors);
        }
      };

  private static final ClassValue<List<Method>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return ACCESSORS.get(type).stream().filter(a -> holdsParts(a.getReturnType())).toList();
        }
      };

  private static boolean holdsParts(Class<?> type) {
    return !type.isPrimitive()
        && !type.isEnum()
        && !type.equals(String.class)
        && !type.equals(Span.class);
  }

  private Components() {}

  /** The components of a record, in their order. */
  public static List<Object> of(Record whole) {
    return values(ACCESSORS.get(whole.getClass()), whole);
  }

  private static List<Object> values(List<Method> accessors, Record whole) {
    List<Object> components = new ArrayList<>(accessors.size());
    for (Method accessor : accessors) {
      try {
        components.add(accessor.invoke(whole));
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalStateException(accessor.toString(), hidden);
      }
    }
    return components;
  }

  /** Those of them that can hold further records: texts, numbers and places are left out. */
  static List<Object> parts(Record whole) {
    return values(PARTS.get(whole.getClass()), whole);
  }

  /** The names of the components of a kind of records, in their order. */
  public static List<String> names(Class<?> type) {
    return ACCESSORS.get(type).stream().map(Method::getName).toList();
  }
}
