package org.eligo.dsl.reading;

import java.util.List;
import java.util.function.Consumer;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Value;

/** Conditions as clauses of a sentence. A clause that is denied says the exact opposite. */
final class Phrases {
  private static final String PARTICIPANT = "the participant";

  private final Protocol protocol;
  private final Consumer<String> defined;
  private final Values values = new Values(this);
  private final Times times = new Times(this);
  private final Results results = new Results(this);
  private final Histories histories = new Histories(this);

  /** Tells the name of each definition that is used. */
  Phrases(Protocol protocol, Consumer<String> defined) {
    this.protocol = protocol;
    this.defined = defined;
  }

  Protocol protocol() {
    return protocol;
  }

  Values values() {
    return values;
  }

  Times times() {
    return times;
  }

  Results results() {
    return results;
  }

  Histories histories() {
    return histories;
  }

  String defined(String name) {
    defined.accept(name);
    return name;
  }

  /** A clause: {@code the age at consent is at least 18 years}; denied, its opposite. */
  String clause(Condition condition, boolean holds) {
    return part(condition, holds).text();
  }

  Clause part(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.And and -> joined(and.parts(), holds, holds ? "and" : "or");
      case Condition.Or or -> joined(or.parts(), holds, holds ? "or" : "and");
      case Condition.Not not -> part(not.part(), !holds);
      case Condition.Group group -> group(group, holds);
      case Condition.Compare compare -> compare(compare, holds);
      case Condition.MemberOf member ->
          Clause.of(values.of(member.value()), is(holds) + list(member.choices(), "or"));
      case Condition.Includes includes -> includes(includes, holds);
      case Condition.RangeTest test -> Clause.of("it", range(test, holds));
      case Condition.ResultTest test -> results.test(test, holds);
      case Condition.NotDone undone -> undone(undone, holds);
      case Condition.Known known -> results.known(known, holds);
      case Condition.CountResults count -> results.count(count, holds);
      case Condition.SameSample sample ->
          Clause.whole(
              denied(holds)
                  + "in the newest sample "
                  + times.result(sample.time())
                  + " that has all of these results, "
                  + part(sample.test(), true).text());
      case Condition.Exists exists ->
          Clause.of(PARTICIPANT, histories.exists(exists.query(), holds));
      case Condition.CountEntries count -> Clause.of(PARTICIPANT, histories.count(count, holds));
      case Condition.Steady steady -> Clause.whole(histories.steady(steady, holds));
      case Condition.EntryTest test -> Clause.whole(histories.test(test, holds));
      case Condition.Lasting lasting -> Clause.of(PARTICIPANT, histories.lasting(lasting, holds));
      case Condition.DateInWindow in ->
          Clause.of(times.day(in.date()), times.within(in.window(), holds));
      case Condition.DateInSeason in ->
          Clause.of(
              times.day(in.date()),
              (holds ? "lies " : "does not lie ")
                  + "between "
                  + Times.day(in.from())
                  + " and "
                  + Times.day(in.to())
                  + " of any year, both included");
      case Condition.Defined name -> Clause.of(defined(name.name()), holds ? "is so" : "is not so");
      case Condition.Question question -> Clause.whole(question(question, holds));
      case Condition.CriterionPassed passed ->
          Clause.of(
              "criterion " + passed.id(), (holds ? "is" : "is not") + " passed or not applicable");
      case Condition.CohortIn in -> Clause.of("the cohort", is(holds) + list(in.cohorts(), "or"));
      case Condition.Hole hole ->
          Clause.whole(
              denied(holds)
                  + "a rule holds that this file does not have ("
                  + hole.document()
                  + "), so it stays unknown");
    };
  }

  private Clause joined(List<Condition> parts, boolean holds, String word) {
    return Clause.join(parts.stream().map(p -> part(p, holds)).toList(), word);
  }

  private Clause group(Condition.Group group, boolean holds) {
    List<String> members = group.members().stream().map(this::member).toList();
    return Clause.whole(
        denied(holds) + Groups.head(group) + ": " + String.join("; ", members) + " (end of list)");
  }

  private String member(Item item) {
    StringBuilder text = new StringBuilder("(").append(clause(item.rule(), true));
    item.guard().ifPresent(g -> text.append("; counted only if ").append(clause(g, true)));
    item.excuses()
        .forEach(e -> text.append("; does not stand in the way if ").append(clause(e, true)));
    return text.append(')').toString();
  }

  private Clause compare(Condition.Compare compare, boolean holds) {
    boolean turned =
        compare.left() instanceof Value.Number && !(compare.right() instanceof Value.Number);
    Value left = turned ? compare.right() : compare.left();
    Value right = turned ? compare.left() : compare.right();
    Comparator comparator = turned ? compare.comparator().mirrored() : compare.comparator();
    return Clause.of(
        values.of(left), "is " + comparator(comparator, holds) + values.limit(right, left));
  }

  /** {@code at least }; denied {@code below }. */
  static String comparator(Comparator comparator, boolean holds) {
    return switch (comparator) {
      case AT_LEAST -> holds ? "at least " : "below ";
      case AT_MOST -> holds ? "at most " : "above ";
      case ABOVE -> holds ? "above " : "at most ";
      case BELOW -> holds ? "below " : "at least ";
      case EQUAL -> holds ? "exactly " : "not exactly ";
    };
  }

  /** {@code at least 2}; denied {@code fewer than 2}. */
  static String count(Comparator comparator, int count, boolean holds) {
    return switch (comparator) {
      case AT_LEAST -> (holds ? "at least " : "fewer than ") + count;
      case AT_MOST -> (holds ? "at most " : "more than ") + count;
      case ABOVE -> (holds ? "more than " : "at most ") + count;
      case BELOW -> (holds ? "fewer than " : "at least ") + count;
      case EQUAL -> (holds ? "exactly " : "not exactly ") + count;
    };
  }

  private Clause includes(Condition.Includes includes, boolean holds) {
    return Clause.of(
        values.of(includes.value()),
        "includes "
            + count(includes.comparator(), includes.count(), holds)
            + " of "
            + list(includes.choices(), "and"));
  }

  static String range(Condition.RangeTest test, boolean holds) {
    return switch (test.range()) {
      case NORMAL -> is(holds) + "within its reference range";
      case OUTSIDE_NORMAL -> is(holds) + "outside its reference range";
      case DETECTED -> is(holds) + "detected";
      case NONE -> is(holds) + "recorded as none";
    };
  }

  private Clause undone(Condition.NotDone undone, boolean holds) {
    List<Clause> parts =
        undone.queries().stream()
            .map(q -> Clause.of(results.subject(q), holds ? "was not done" : "was done"))
            .toList();
    return Clause.join(parts, holds ? "and" : "or");
  }

  private String question(Condition.Question question, boolean holds) {
    String time = question.time().map(t -> ", asked " + times.result(t)).orElse("");
    String document = question.document().map(d -> " by \"" + d + "\"").orElse("");
    String so = holds ? "that this is so" : "that this is not so";
    String role = role(question.role());
    return switch (question.kind()) {
      case JUDGED -> role + " judges " + so + time;
      case ASKED -> role + " answers " + so + time;
      case AGREED -> PARTICIPANT + (holds ? " agrees" : " does not agree") + time;
      case DEFINED_ELSEWHERE -> role + " decides" + document + " " + so + time;
      case OTHER_CRITERIA ->
          role + " decides" + document + " " + so + " (criteria of another text)" + time;
    };
  }

  /** {@code the investigator}. */
  static String role(String role) {
    return role.isEmpty() ? "nobody named" : "the " + role;
  }

  static String is(boolean holds) {
    return holds ? "is " : "is not ";
  }

  /** What stands before a clause that has no opposite of its own. */
  static String denied(boolean holds) {
    return holds ? "" : "it is not so that ";
  }

  /** {@code a, b or c}. */
  static String list(List<String> all, String last) {
    if (all.size() < 2) {
      return String.join("", all);
    }
    int end = all.size() - 1;
    return String.join(", ", all.subList(0, end)) + " " + last + " " + all.get(end);
  }
}
