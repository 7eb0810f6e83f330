package org.eligo.engine.internal.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.participant.SiteFacts;

/** Puts the facts of the site beside what is recorded of a participant. */
public final class AtSite {
  private AtSite() {}

  /** The record with the facts of its site; what it says itself about the site is left out. */
  public static Participant with(Participant person, SiteFacts sites, Protocol protocol) {
    List<String> names = facts(protocol);
    if (names.isEmpty()) {
      return person;
    }
    Map<String, List<Result>> series = new LinkedHashMap<>(person.series());
    Map<String, List<Recorded>> facts = sites.of(person.site());
    for (String name : names) {
      series.remove(name);
      List<Recorded> recorded = facts.getOrDefault(name, List.of());
      if (!recorded.isEmpty()) {
        series.put(name, recorded.stream().map(AtSite::result).toList());
      }
    }
    return new Participant(
        person.id(),
        person.site(),
        person.asOf(),
        person.milestones(),
        series,
        person.histories(),
        person.decisions());
  }

  /** SHA-256 of the facts of the site that the record holds; empty if none are declared. */
  public static Optional<String> digest(Participant person, Protocol protocol) {
    List<String> names = facts(protocol);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      DigestText.line(text, name, Canonical.of(person, name));
    }
    return Optional.of(Digests.sha256(text.toString()));
  }

  private static List<String> facts(Protocol protocol) {
    return protocol.data().values().stream()
        .filter(DataItem::isSiteFact)
        .map(DataItem::name)
        .sorted()
        .toList();
  }

  private static Result result(Recorded value) {
    return Result.of(value, new PartialDate.Unknown());
  }
}
