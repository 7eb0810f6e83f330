package org.eligo.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.Value;

/** What the rule of a criterion is made of: recorded data, opinions, promises, holes. */
final class Makeup {
  /** What decides a criterion. */
  enum Kind {
    /** Recorded data alone. */
    COMPUTED("computed from recorded data"),
    /** Recorded data, and in a part of it somebody's answer. */
    PARTLY("computed, with a question in a part of it"),
    /** A role's opinion. */
    JUDGED("judged by a role"),
    /** What the participant answers or agrees to. */
    ASKED("asked of, or agreed by, the participant"),
    /** A hole: the text does not hold the rule. */
    HOLE("not in the text");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private enum Part {
    DATA,
    OPINION,
    PROMISE,
    HOLE
  }

  private final Protocol protocol;
  private final Set<Part> parts = new TreeSet<>();
  private final Set<String> followed = new TreeSet<>();

  private Makeup(Protocol protocol) {
    this.protocol = protocol;
  }

  /** The kind of a criterion: questions about single parts make it a mixture. */
  static Kind of(Protocol protocol, Criterion criterion) {
    Makeup makeup = new Makeup(protocol);
    makeup.walk(criterion.item());
    Set<Part> parts = makeup.parts;
    if (parts.contains(Part.DATA)) {
      return parts.size() == 1 ? Kind.COMPUTED : Kind.PARTLY;
    }
    if (parts.contains(Part.OPINION)) {
      return Kind.JUDGED;
    }
    return parts.contains(Part.PROMISE) ? Kind.ASKED : Kind.HOLE;
  }

  // The plan is made of records all the way down, so one walk serves every kind of node.
  private void walk(Object node) {
    switch (node) {
      case Condition.Question question -> question(question.kind());
      case Condition.Hole _ -> parts.add(Part.HOLE);
      case Condition.Defined defined -> definition(defined.name());
      case Value.DefinedValue defined -> definition(defined.name());
      case Value.Age _ -> parts.add(Part.DATA);
      case List<?> list -> list.forEach(this::walk);
      case Optional<?> optional -> optional.ifPresent(this::walk);
      case Record part -> record(part);
      default -> {}
    }
  }

  private void record(Record part) {
    switch (part) {
      case ResultQuery query -> item(query.item());
      case HistoryQuery query -> item(query.item());
      default -> {}
    }
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      try {
        walk(component.getAccessor().invoke(part));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a part of the plan cannot be read: " + component, e);
      }
    }
  }

  private void question(Condition.QuestionKind kind) {
    parts.add(
        switch (kind) {
          case JUDGED -> Part.OPINION;
          case ASKED, AGREED -> Part.PROMISE;
          case DEFINED_ELSEWHERE, OTHER_CRITERIA -> Part.HOLE;
        });
  }

  private void item(String name) {
    Map<String, DataItem> data = protocol.data();
    DataItem item = data.get(name);
    if (item != null) {
      parts.add(item.type() instanceof Type.Judgement ? Part.OPINION : Part.DATA);
    }
  }

  private void definition(String name) {
    if (followed.add(name)) {
      Definition definition = protocol.definitions().get(name);
      if (definition != null) {
        record((Record) definition);
      }
    }
  }
}
