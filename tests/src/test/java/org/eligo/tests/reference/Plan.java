package org.eligo.tests.reference;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Value;

/** Everything that stands in a part of the plan, definitions and named criteria followed. */
final class Plan {
  private final Protocol protocol;
  private final Set<Object> followed = new HashSet<>();
  private final List<Object> parts = new ArrayList<>();

  private Plan(Protocol protocol) {
    this.protocol = protocol;
  }

  /** All parts of a kind. */
  static <T> List<T> parts(Object root, Class<T> kind, Protocol protocol) {
    Plan plan = new Plan(protocol);
    plan.follow(root);
    return plan.parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The item of this id, with the criterion it belongs to. */
  static Optional<Item> item(String id, Protocol protocol) {
    for (Criterion criterion : protocol.criteria()) {
      for (Item item : members(criterion.item())) {
        if (item.id().equals(id)) {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  /** An item and its parts, in the order of the file. */
  static List<Item> members(Item item) {
    List<Item> members = new ArrayList<>();
    members.add(item);
    if (item.rule() instanceof Condition.Group group) {
      group.members().forEach(m -> members.addAll(members(m)));
    }
    return members;
  }

  private void follow(Object part) {
    switch (part) {
      case Optional<?> optional -> optional.ifPresent(this::follow);
      case Collection<?> list -> list.forEach(this::follow);
      case Map<?, ?> map -> map.values().forEach(this::follow);
      case Record record when record.getClass().getPackageName().startsWith("org.eligo.dsl") ->
          followRecord(record);
      default -> {}
    }
  }

  private void followRecord(Record record) {
    parts.add(record);
    switch (record) {
      case Condition.Defined d -> named(d.name());
      case Value.DefinedValue d -> named(d.name());
      case Condition.CriterionPassed p -> {
        if (followed.add(p.id())) {
          item(p.id(), protocol).ifPresent(this::follow);
        }
      }
      default -> {}
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        follow(Objects.requireNonNull(component.getAccessor().invoke(record)));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void named(String name) {
    Definition definition = Objects.requireNonNull(protocol.definitions().get(name));
    if (followed.add(definition)) {
      follow(definition);
    }
  }
}
