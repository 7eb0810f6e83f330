package org.eligo.dsl.reading;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultQuery.Pick;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;

/** Results: which are meant, and what is asked of them. */
final class Results {
  private final Phrases phrases;

  Results(Phrases phrases) {
    this.phrases = phrases;
  }

  /** {@code the lowest result of platelets at screening}. */
  String subject(ResultQuery query) {
    return the(query.pick()) + what(query);
  }

  private static String the(Pick pick) {
    return switch (pick) {
      case SOLE -> "the ";
      case LATEST -> "the latest ";
      case EARLIEST -> "the earliest ";
      case LOWEST -> "the lowest ";
      case HIGHEST -> "the highest ";
      case MEAN -> "the mean ";
      case ANY -> "any ";
      case EVERY -> "every ";
    };
  }

  private String what(ResultQuery query) {
    String filter =
        query.filterFirst()
            ? query.where().map(w -> " (only where " + phrases.clause(w, true) + ")").orElse("")
            : "";
    String laboratory = query.laboratory().map(l -> " of the " + l + " laboratory").orElse("");
    return noun(query.item()) + laboratory + filter + time(query);
  }

  private String time(ResultQuery query) {
    DataItem item = phrases.protocol().data().get(query.item());
    boolean constant = item != null && item.constant();
    boolean always = query.time() instanceof ResultTime.AnyTime;
    return constant && always ? "" : " " + phrases.times().result(query.time());
  }

  private String noun(String name) {
    DataItem item = phrases.protocol().data().get(name);
    Type type = item == null ? new Type.Text() : item.type();
    return switch (type) {
      case Type.YesNo _ -> "answer about " + name;
      case Type.Judgement j ->
          j.judge().map(role -> "judgement of " + Phrases.role(role) + " on " + name).orElse(name);
      case Type.Number _, Type.Measurement _, Type.EitherUnit _, Type.Titre _ ->
          item != null && item.constant() ? name : "result of " + name;
      default -> "recorded " + name;
    };
  }

  /** {@code the result of platelets at screening} and {@code is at least 75,000 /uL}. */
  Clause test(Condition.ResultTest test, boolean holds) {
    ResultQuery query = test.query();
    boolean quantified = query.pick() == Pick.ANY || query.pick() == Pick.EVERY;
    boolean after = query.where().isPresent() && !query.filterFirst();
    List<Condition> asked = new ArrayList<>();
    if (after) {
      asked.add(query.where().orElseThrow());
    }
    asked.add(test.test());
    Condition all = asked.size() == 1 ? test.test() : new Condition.And(asked, test.span());
    if (quantified) {
      String subject = holds ? subject(query) : quantifier(query) + what(query);
      return ofSeveral(about(subject, all, true));
    }
    return about(subject(query), all, holds);
  }

  /** What any or no result is may not be said of another clause's: its subject stays with it. */
  private static Clause ofSeveral(Clause clause) {
    return new Clause("", clause.text(), clause.joined());
  }

  private static String quantifier(ResultQuery query) {
    return query.pick() == Pick.ANY ? "no " : "not every ";
  }

  /** What is asked of a result that is named once, and then called {@code it}. */
  private Clause about(String subject, Condition test, boolean holds) {
    Clause asked = phrases.part(test, holds);
    if (asked.subject().equals(Values.IT)) {
      return new Clause(subject, asked.predicate(), asked.joined());
    }
    return Clause.of(subject, "is such that " + asked.text());
  }

  Clause known(Condition.Known known, boolean holds) {
    ResultQuery query = known.query();
    String subject = (holds ? "any " : "no ") + what(query);
    Clause asked = about(subject, known.test(), true);
    return ofSeveral(
        new Clause(
            asked.subject(),
            asked.predicate() + (holds ? " (as is known on record)" : " (and somebody looked)"),
            asked.joined()));
  }

  Clause count(Condition.CountResults count, boolean holds) {
    Clause asked = phrases.part(count.test(), true);
    String filter =
        count
            .query()
            .where()
            .map(w -> "where " + phrases.clause(w, true) + " and ")
            .orElse("where ");
    String apart =
        count
            .apart()
            .map(l -> ", each two at least " + phrases.times().length(l) + " apart")
            .orElse("");
    String time = phrases.times().result(count.query().time());
    return Clause.whole(
        (count.count() == 1 ? "there is " : "there are ")
            + Phrases.count(count.comparator(), count.count(), holds)
            + (count.count() == 1 ? " result of " : " results of ")
            + count.query().item()
            + count.query().laboratory().map(l -> " of the " + l + " laboratory").orElse("")
            + " "
            + time
            + " "
            + filter
            + asked.text()
            + apart);
  }

  /** The value of the one result that a query means. */
  String value(Value.ResultValue value) {
    ResultQuery query = value.query();
    String filter =
        query.filterFirst()
            ? ""
            : query.where().map(w -> ", provided that " + phrases.clause(w, true)).orElse("");
    return subject(query) + filter;
  }
}
