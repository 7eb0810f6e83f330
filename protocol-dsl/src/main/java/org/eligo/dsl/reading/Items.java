package org.eligo.dsl.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;

/** Makes the sentences of criteria and their parts. */
record Items(Phrases phrases) {
  ReadItem criterion(Criterion criterion) {
    Item item = criterion.item();
    String lead = criterion.inclusion() ? "May enter only if " : "May not enter if ";
    return read(item, lead, true);
  }

  private ReadItem read(Item item, String lead, boolean whole) {
    String rule;
    List<ReadItem> members = List.of();
    if (item.rule() instanceof Condition.Group group) {
      rule = Groups.head(group) + ":";
      members = group.members().stream().map(m -> read(m, "", false)).toList();
    } else {
      rule = phrases.clause(item.rule(), true) + ".";
    }
    String sentence = lead.isEmpty() ? capital(rule) : lead + rule;
    return new ReadItem(item.id(), item.words(), sentence, members, clauses(item, whole));
  }

  private List<String> clauses(Item item, boolean whole) {
    List<String> clauses = new ArrayList<>();
    item.retest()
        .ifPresent(r ->
            clauses.add(
                "A test of a visit may be repeated " + r.display() + "; the latest decides."));
    for (Condition excuse : item.excuses()) {
      clauses.add("Does not stand in the way if " + phrases.clause(excuse, true) + ".");
    }
    item.consult().ifPresent(c -> clauses.add(consult(c)));
    item.guard()
        .ifPresent(g ->
            clauses.add(
                (whole ? "Asked only of those of whom this is so: " : "Counted only if ")
                    + phrases.clause(g, true)
                    + (whole ? "; of others it does not apply." : "; left out otherwise.")));
    return clauses;
  }

  private String consult(Item.Consult consult) {
    String when = phrases.clause(consult.when(), true);
    return consult.rescue()
        ? "If it stands in the way and "
            + when
            + ", it is referred to "
            + Phrases.role(consult.role())
            + ", who may approve; without an approval it stays open."
        : "If it does not stand in the way and "
            + when
            + ", it must be discussed with "
            + Phrases.role(consult.role())
            + "; until then it stays open.";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
