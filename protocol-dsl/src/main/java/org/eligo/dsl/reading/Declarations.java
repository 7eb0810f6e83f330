package org.eligo.dsl.reading;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Thousands;
import org.eligo.dsl.unit.Unit;

/** What declarations add to the rules. */
record Declarations(Phrases phrases) {
  List<ReadDatum> all() {
    Protocol protocol = phrases.protocol();
    List<ReadDatum> all = new ArrayList<>();
    for (Milestone milestone : protocol.milestones()) {
      milestone
          .days()
          .ifPresent(days -> all.add(new ReadDatum(milestone.name(), List.of(of(days)))));
    }
    for (DataItem item : protocol.data().values()) {
      List<String> sentences = of(item);
      if (!sentences.isEmpty()) {
        all.add(new ReadDatum(item.name(), sentences));
      }
    }
    return all;
  }

  private static String of(Milestone.VisitDays days) {
    return "What is dated from "
        + moved(days.from(), days.anchor())
        + " to "
        + moved(days.to(), days.anchor())
        + " can be of this visit.";
  }

  private static String moved(int days, String anchor) {
    if (days == 0) {
      return anchor;
    }
    String count = Math.abs(days) + (Math.abs(days) == 1 ? " day " : " days ");
    return count + (days < 0 ? "before " : "after ") + anchor;
  }

  private List<String> of(DataItem item) {
    List<String> sentences = new ArrayList<>();
    DataItem.Options options = item.options();
    options
        .valid()
        .ifPresent(
            l -> sentences.add("A result serves for " + l.display() + "; then it is too old."));
    options.support().ifPresent(s -> sentences.add(of(s)));
    options
        .plausible()
        .ifPresent(p ->
            sentences.add(
                "A value outside "
                    + number(p.low())
                    + " to "
                    + number(p.high())
                    + unit(item)
                    + " stays unknown until it is confirmed."));
    options
        .detectsFrom()
        .ifPresent(d -> sentences.add("It is detected from " + number(d) + unit(item) + " on."));
    options
        .askedAgain()
        .ifPresent(l ->
            sentences.add("Before a planned day, what was asked serves for " + l.display() + "."));
    return sentences;
  }

  private String of(DataItem.Support support) {
    return "A result counts only if there was no "
        + Phrases.list(support.items(), "or")
        + " within "
        + phrases.times().length(support.within())
        + " before it.";
  }

  private static String unit(DataItem item) {
    return item.type() instanceof Type.Measurement(Unit unit) ? " " + unit : "";
  }

  private static String number(Rational value) {
    return Thousands.grouped(value.toText());
  }
}
