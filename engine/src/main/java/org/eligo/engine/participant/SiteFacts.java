package org.eligo.engine.participant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is recorded of the sites: facts that hold for all participants of one.
 *
 * @param bySite the facts of each site by their names; a fact has one value, several are a conflict
 */
public record SiteFacts(Map<String, Map<String, List<Recorded>>> bySite) {
  /** Keeps its facts unchangeable. */
  public SiteFacts {
    Map<String, Map<String, List<Recorded>>> copy = new LinkedHashMap<>();
    bySite.forEach(
        (site, facts) -> copy.put(site, Collections.unmodifiableMap(new LinkedHashMap<>(facts))));
    bySite = Collections.unmodifiableMap(copy);
  }

  /** Nothing is recorded of any site. */
  public static SiteFacts none() {
    return new SiteFacts(Map.of());
  }

  /** The facts of a site; none if the site, or what is recorded of it, is not known. */
  public Map<String, List<Recorded>> of(Optional<String> site) {
    return site.map(name -> bySite.getOrDefault(name, Map.of())).orElse(Map.of());
  }
}
