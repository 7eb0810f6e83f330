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

  private final boolean rules;

  private Plan(Protocol protocol, boolean rules) {
    this.protocol = protocol;
    this.rules = rules;
  }

  /** All parts of a kind. */
  static <T> List<T> parts(Object root, Class<T> kind, Protocol protocol) {
    return parts(new Plan(protocol, false), root, kind);
  }

  /** G12: the same of what rules read: of items neither guards nor other clauses. */
  static <T> List<T> partsOfRules(Item root, Class<T> kind, Protocol protocol) {
    return parts(new Plan(protocol, true), root, kind);
  }

  private static <T> List<T> parts(Plan plan, Object root, Class<T> kind) {
    plan.follow(root);
    return plan.parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * A criterion or a part of one.
   *
   * @param inclusion whether no speaks against the participant
   * @param around the items around it, the criterion first
   */
  record Member(Item item, boolean inclusion, List<Item> around) {}

  /** G11: whether the criterion, or the one of which it is a part, is about the cohort. */
  static boolean isAbout(String id, String cohort, Protocol protocol) {
    return protocol.criteria().stream()
        .filter(
            c -> members(c.item(), c.inclusion()).stream().anyMatch(m -> m.item().id().equals(id)))
        .allMatch(c -> c.cohorts().isEmpty() || c.cohorts().contains(cohort));
  }

  private static Optional<Item> item(String id, Protocol protocol) {
    return protocol.criteria().stream()
        .flatMap(c -> members(c.item(), c.inclusion()).stream())
        .map(Member::item)
        .filter(i -> i.id().equals(id))
        .findFirst();
  }

  /** An item and its parts, in the order of the file. */
  static List<Member> members(Item item, boolean inclusion) {
    List<Member> members = new ArrayList<>();
    add(members, item, inclusion, List.of());
    return members;
  }

  private static void add(List<Member> members, Item item, boolean inclusion, List<Item> around) {
    members.add(new Member(item, inclusion, around));
    if (item.rule() instanceof Condition.Group group) {
      List<Item> inside = new ArrayList<>(around);
      inside.add(item);
      group.members().forEach(m -> add(members, m, Items.side(group, inclusion), inside));
    }
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
    if (rules && record instanceof Item item) {
      follow(item.rule());
      return;
    }
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
