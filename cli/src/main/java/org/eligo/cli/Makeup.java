package org.eligo.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;

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

  private void walk(Item item) {
    item.guard().ifPresent(this::walk);
    walk(item.rule());
    item.excuses().forEach(this::walk);
    item.consult().ifPresent(consult -> walk(consult.when()));
  }

  private void walk(Condition condition) {
    switch (condition) {
      case Condition.And and -> and.parts().forEach(this::walk);
      case Condition.Or or -> or.parts().forEach(this::walk);
      case Condition.Not not -> walk(not.part());
      case Condition.Group group -> group.members().forEach(this::walk);
      case Condition.Question question -> question(question.kind());
      case Condition.Hole _ -> parts.add(Part.HOLE);
      case Condition.Defined defined -> definition(defined.name());
      case Condition.ResultTest test -> item(test.query().item());
      case Condition.Known known -> item(known.query().item());
      case Condition.CohortIn _, Condition.NotDone _ -> {}
      case Condition.Compare _,
          Condition.MemberOf _,
          Condition.Includes _,
          Condition.RangeTest _,
          Condition.CountResults _,
          Condition.SameSample _,
          Condition.Exists _,
          Condition.CountEntries _,
          Condition.EntryTest _,
          Condition.Lasting _,
          Condition.Steady _,
          Condition.DateInWindow _,
          Condition.DateInSeason _,
          Condition.CriterionPassed _ ->
          parts.add(Part.DATA);
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
      switch (protocol.definitions().get(name)) {
        case Definition.OfCondition of -> walk(of.condition());
        case null -> {}
        default -> parts.add(Part.DATA);
      }
    }
  }
}
