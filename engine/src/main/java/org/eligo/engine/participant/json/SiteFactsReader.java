package org.eligo.engine.participant.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.SiteFacts;

/** Reads facts of sites, strictly: what the protocol does not declare is refused with its place. */
public final class SiteFactsReader {
  private static final String FORM = "write {\"SITE\":{\"FACT\":VALUE}}";

  private final Protocol protocol;
  private final Refusals refusals;
  private final Values values;

  private SiteFactsReader(Protocol protocol, Refusals refusals) {
    this.protocol = protocol;
    this.refusals = refusals;
    this.values =
        new Values(
            new Reading(
                protocol, Optional.empty(), new Dates(Optional.empty(), refusals), refusals));
  }

  /**
   * Reads the facts of all sites. Never throws, whatever the text; texts above 4 MiB are refused
   * unread.
   *
   * @param protocol says which facts there are
   */
  public static SiteFactsResult read(String json, Protocol protocol) {
    Refusals refusals = new Refusals();
    SiteFactsReader reader = new SiteFactsReader(protocol, refusals);
    SiteFacts facts = JsonText.read(json, refusals).map(reader::sites).orElseGet(SiteFacts::none);
    return refusals.isEmpty()
        ? new SiteFactsResult.Read(facts)
        : new SiteFactsResult.Refused(refusals.all());
  }

  private SiteFacts sites(JsonValue value) {
    Map<String, Map<String, List<Recorded>>> sites = new LinkedHashMap<>();
    if (value instanceof JsonValue.Members(Map<String, JsonValue> members)) {
      members.forEach((site, facts) -> sites.put(site, facts(facts, Place.TOP.key(site))));
    } else {
      refusals.add(Place.TOP, "an object is expected here, not " + value.describe(), FORM);
    }
    return new SiteFacts(sites);
  }

  private Map<String, List<Recorded>> facts(JsonValue value, Place at) {
    Map<String, List<Recorded>> facts = new LinkedHashMap<>();
    Optional<Keys> keys = Keys.of(value, at, FORM, refusals);
    for (DataItem item : protocol.data().values()) {
      if (item.isSiteFact()) {
        keys.flatMap(k -> k.take(item.name()))
            .flatMap(fact -> fact(fact, at.key(item.name()), item.type()))
            .ifPresent(recorded -> facts.put(item.name(), List.of(recorded)));
      }
    }
    keys.ifPresent(k -> k.refuseRest("the protocol declares no such fact of a site", Set.of()));
    return facts;
  }

  private Optional<Recorded> fact(JsonValue value, Place at, Type type) {
    if (!(value instanceof JsonValue.Members)) {
      return values.plain(value, at, type);
    }
    return Keys.of(value, at, FORM, refusals)
        .flatMap(keys -> {
          Optional<Recorded> read = values.of(keys, type, false);
          keys.refuseRest("a fact has no such key", Set.of());
          return read;
        });
  }
}
