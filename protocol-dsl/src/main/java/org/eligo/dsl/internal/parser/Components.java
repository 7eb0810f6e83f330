package org.eligo.dsl.internal.parser;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

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

  private Components() {}

  /** The components of a record, in their order. */
  public static List<Object> of(Record whole) {
    List<Object> components = new ArrayList<>();
    for (Method accessor : ACCESSORS.get(whole.getClass())) {
      try {
        components.add(accessor.invoke(whole));
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalStateException(accessor.toString(), hidden);
      }
    }
    return components;
  }

  /** The names of the components of a kind of records, in their order. */
  public static List<String> names(Class<?> type) {
    return ACCESSORS.get(type).stream().map(Method::getName).toList();
  }
}
