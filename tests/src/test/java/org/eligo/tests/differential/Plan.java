package org.eligo.tests.differential;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;

/**
 * The rule plan seen through reflection: what it is made of, and what stands directly below what. A
 * construct is a record, a constant of an enumeration in its place, an optional part that is there
 * or not, or a flag that is set or not; a pair is a record with the record below it, by component.
 */
final class Plan {
  private static final List<Class<?>> ROOTS =
      List.of(
          Item.class,
          Condition.class,
          Value.class,
          DateExpr.class,
          EntryTime.class,
          HistoryQuery.class,
          ResultQuery.class,
          ResultTime.class,
          TableKey.class,
          Window.class,
          Length.class);

  private static final String PACKAGE = Condition.class.getPackageName();

  private Plan() {}

  /** All constructs that the records allow. */
  static Set<String> constructs() {
    Set<String> all = new TreeSet<>();
    for (Class<?> one : records()) {
      all.add(name(one));
      for (RecordComponent part : one.getRecordComponents()) {
        String place = name(one) + "." + part.getName();
        Class<?> type = part.getType();
        if (type.isEnum()) {
          Arrays.stream(type.getEnumConstants()).forEach(c -> all.add(place + "=" + c));
        } else if (type == boolean.class) {
          all.add(place + "=true");
          all.add(place + "=false");
        } else if (type == Optional.class) {
          all.add(place + " there");
          all.add(place + " absent");
        }
      }
    }
    return all;
  }

  /** All pairs that the records allow. */
  static Set<String> pairs() {
    Set<String> all = new TreeSet<>();
    for (Class<?> one : records()) {
      for (RecordComponent part : one.getRecordComponents()) {
        for (Class<?> below : recordsOf(element(part.getGenericType()))) {
          all.add(pair(one, part, below));
        }
      }
    }
    return all;
  }

  private static String pair(Class<?> above, RecordComponent part, Class<?> below) {
    return name(above) + "." + part.getName() + " > " + name(below);
  }

  private static Set<Class<?>> records() {
    Set<Class<?>> found = new LinkedHashSet<>();
    ROOTS.forEach(root -> found.addAll(recordsOf(root)));
    List<Class<?>> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      for (RecordComponent part : open.removeLast().getRecordComponents()) {
        for (Class<?> below : recordsOf(element(part.getGenericType()))) {
          if (found.add(below)) {
            open.add(below);
          }
        }
      }
    }
    return found;
  }

  /** The records of the plan that a type stands for. */
  private static List<Class<?>> recordsOf(Class<?> type) {
    if (type.isSealed() && isOfPlan(type)) {
      return Arrays.stream(type.getPermittedSubclasses())
          .flatMap(c -> recordsOf(c).stream())
          .toList();
    }
    return type.isRecord() && isOfPlan(type) ? List.of(type) : List.of();
  }

  private static boolean isOfPlan(Class<?> type) {
    return type.getPackageName().equals(PACKAGE) || CalendarAmount.class.isAssignableFrom(type);
  }

  /** What is inside of optional parts, lists and maps. */
  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType inner) {
      Type[] arguments = inner.getActualTypeArguments();
      return element(arguments[arguments.length - 1]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }

  /** Adds what stands in a part of a plan. */
  static void collect(Object node, Set<String> constructs, Set<String> pairs) {
    Class<?> type = node.getClass();
    if (!type.isRecord() || !isOfPlan(type)) {
      return;
    }
    constructs.add(name(type));
    for (RecordComponent part : PARTS.get(type)) {
      Object value = read(part, node);
      String place = name(type) + "." + part.getName();
      if (value instanceof Enum<?> || value instanceof Boolean) {
        constructs.add(place + "=" + value);
      } else if (value instanceof Optional<?> optional) {
        constructs.add(place + (optional.isPresent() ? " there" : " absent"));
      }
      for (Object below : elements(value)) {
        if (below.getClass().isRecord() && isOfPlan(below.getClass())) {
          pairs.add(pair(type, part, below.getClass()));
          collect(below, constructs, pairs);
        }
      }
    }
  }

  /** What stands directly below a part of a plan. */
  static List<Object> below(Object node) {
    List<Object> all = new ArrayList<>();
    for (RecordComponent part : PARTS.get(node.getClass())) {
      for (Object element : elements(read(part, node))) {
        if (element.getClass().isRecord() && isOfPlan(element.getClass())) {
          all.add(element);
        }
      }
    }
    return all;
  }

  private static final ClassValue<RecordComponent[]> PARTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private static Object read(RecordComponent part, Object node) {
    try {
      return part.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Collection<?> elements(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.stream().toList();
      case Collection<?> several -> several;
      case Map<?, ?> map -> map.values();
      default -> List.of(value);
    };
  }
}
