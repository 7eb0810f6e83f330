package org.eligo.web.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.SiteFacts;

/**
 * Reads the form of a screening as the record of a participant. Every entry that somebody began is
 * in the record: as unknown where it cannot be read.
 */
public final class FormReader {
  private final Protocol protocol;
  private final Entries entries;
  private final Optional<LocalDate> asOf;

  private FormReader(Protocol protocol, Form form) {
    this.protocol = protocol;
    this.asOf =
        DateEntry.read(form.get(Fields.AS_OF))
            .flatMap(d ->
                d instanceof PartialDate.Day(LocalDate day) ? Optional.of(day) : Optional.empty());
    this.entries = new Entries(form, asOf);
  }

  /** What the form says about a participant of the protocol; never fails. */
  public static FormReading read(Protocol protocol, Form form) {
    return new FormReader(protocol, form).read();
  }

  private FormReading read() {
    if (asOf.isEmpty()) {
      entries.wrong(
          Fields.AS_OF, "The as-of date must be a whole day: write 2025-03-10 or 10 Mar 2025");
    }
    Map<String, MilestoneDay> milestones = milestones();
    Optional<PartialDate> answersOn = entries.past("answers", "The day of the answers");
    Map<String, List<Result>> series = new LinkedHashMap<>();
    Map<String, History> histories = new LinkedHashMap<>();
    Map<String, List<Recorded>> facts = new LinkedHashMap<>();
    int index = 0;
    for (DataItem item : protocol.data().values()) {
      if (item.isSiteFact()) {
        entries
            .value(Fields.row(index, 0) + ".value", item.name(), item.type())
            .ifPresent(fact -> facts.put(item.name(), List.of(fact)));
      } else if (item.isHistory()) {
        new HistoryRows(entries, item, index, answersOn)
            .read()
            .ifPresent(history -> histories.put(item.name(), history));
      } else {
        List<Result> results = new ResultRows(entries, item, index, answersOn).read();
        if (!results.isEmpty()) {
          series.put(item.name(), results);
        }
      }
      index++;
    }
    List<Decision> decisions = new DecisionRows(entries).read();
    String id = entries.text(Fields.ID).orElse("no code");
    Participant participant =
        new Participant(
            id,
            entries.text(Fields.SITE),
            asOf.map(PartialDate.Day::new),
            milestones,
            series,
            histories,
            decisions);
    SiteFacts sites = sites(participant.site(), facts);
    return new FormReading(participant, sites, asOf, stage(), new ArrayList<>(entries.mistakes()));
  }

  private SiteFacts sites(Optional<String> site, Map<String, List<Recorded>> facts) {
    if (facts.isEmpty()) {
      return SiteFacts.none();
    }
    if (site.isEmpty()) {
      entries.wrong(Fields.SITE, "Facts of a site are entered: name the site they hold for");
    }
    return site.map(name -> new SiteFacts(Map.of(name, facts))).orElseGet(SiteFacts::none);
  }

  private Map<String, MilestoneDay> milestones() {
    Map<String, MilestoneDay> read = new LinkedHashMap<>();
    int index = 0;
    for (Milestone milestone : protocol.milestones()) {
      String prefix = Fields.milestone(index);
      boolean planned = entries.form().get(prefix + ".kind").equals("planned");
      String what = "The day of " + milestone.name();
      Optional<PartialDate> day =
          planned ? entries.date(prefix + ".day", what) : entries.past(prefix + ".day", what);
      day.ifPresent(d -> read.put(milestone.name(), new MilestoneDay(d, planned)));
      index++;
    }
    return read;
  }

  private Optional<String> stage() {
    return entries.text(Fields.STAGE).filter(protocol.stages()::contains);
  }
}
