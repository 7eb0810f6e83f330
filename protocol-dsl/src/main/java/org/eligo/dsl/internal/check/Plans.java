package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;

/** Looks through the conditions of an item, its members included. */
final class Plans {
  private Plans() {}

  static boolean anyIn(Item item, Predicate<Condition> sought) {
    return anyIn(item.rule(), sought)
        || item.guard().filter(guard -> anyIn(guard, sought)).isPresent()
        || item.excuses().stream().anyMatch(excuse -> anyIn(excuse, sought))
        || item.consult().filter(consult -> anyIn(consult.when(), sought)).isPresent();
  }

  static boolean anyIn(Condition condition, Predicate<Condition> sought) {
    return sought.test(condition)
        || switch (condition) {
          case Condition.And and -> anyIn(and.parts(), sought);
          case Condition.Or or -> anyIn(or.parts(), sought);
          case Condition.Not not -> anyIn(not.part(), sought);
          case Condition.Group group ->
              group.members().stream().anyMatch(member -> anyIn(member, sought));
          case Condition.ResultTest test ->
              anyIn(test.test(), sought) || anyIn(test.query().where(), sought);
          case Condition.Known known ->
              anyIn(known.test(), sought) || anyIn(known.query().where(), sought);
          case Condition.CountResults count ->
              anyIn(count.test(), sought) || anyIn(count.query().where(), sought);
          case Condition.SameSample sample -> anyIn(sample.test(), sought);
          case Condition.Exists exists ->
              anyIn(exists.query().where(), sought) || anyIn(exists.query().otherThan(), sought);
          case Condition.CountEntries count ->
              anyIn(count.query().where(), sought) || anyIn(count.query().otherThan(), sought);
          case Condition.Steady steady ->
              anyIn(steady.query().where(), sought) || anyIn(steady.query().otherThan(), sought);
          case Condition.EntryTest entry -> anyIn(entry.test(), sought);
          case Condition.Lasting lasting ->
              anyIn(lasting.query().where(), sought) || anyIn(lasting.query().otherThan(), sought);
          case Condition.NotDone undone -> false;
          case Condition.Compare compare -> false;
          case Condition.MemberOf member -> false;
          case Condition.Includes includes -> false;
          case Condition.RangeTest range -> false;
          case Condition.DateInWindow date -> false;
          case Condition.DateInSeason date -> false;
          case Condition.Defined defined -> false;
          case Condition.Question question -> false;
          case Condition.Hole hole -> false;
          case Condition.CohortIn in -> false;
          case Condition.CriterionPassed passed -> false;
        };
  }

  private static boolean anyIn(List<Condition> parts, Predicate<Condition> sought) {
    return parts.stream().anyMatch(part -> anyIn(part, sought));
  }

  private static boolean anyIn(Optional<Condition> part, Predicate<Condition> sought) {
    return part.filter(condition -> anyIn(condition, sought)).isPresent();
  }
}
