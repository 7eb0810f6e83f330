package org.eligo.engine.internal.eval;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;

/**
 * What every item of a protocol reads, worked out once for a protocol and shared by all runs over
 * it. Unchangeable, safe to share between threads.
 */
public final class Dependencies {
  private final Map<String, Reads> byItem;
  private final Map<String, DigestText> texts;

  private Dependencies(Map<String, Reads> byItem, Map<String, DigestText> texts) {
    this.byItem = Collections.unmodifiableMap(byItem);
    this.texts = Collections.unmodifiableMap(texts);
  }

  /** Works it out for all criteria and their parts. */
  public static Dependencies of(Protocol protocol) {
    Map<String, Reads> byItem = new HashMap<>();
    Map<String, DigestText> texts = new HashMap<>();
    protocol.criteria().forEach(c -> add(byItem, texts, protocol, c.item()));
    return new Dependencies(byItem, texts);
  }

  private static void add(
      Map<String, Reads> byItem, Map<String, DigestText> texts, Protocol protocol, Item item) {
    Reads reads = Reads.of(protocol, item);
    byItem.put(item.id(), reads);
    texts.put(item.id(), DigestText.of(protocol, item, reads));
    if (item.rule() instanceof Condition.Group group) {
      group.members().forEach(member -> add(byItem, texts, protocol, member));
    }
  }

  /** What an item reads; members of definitions are worked out when asked for. */
  Reads of(Protocol protocol, Item item) {
    Reads known = byItem.get(item.id());
    return known == null ? Reads.of(protocol, item) : known;
  }

  /** The text behind the digest of an item. */
  DigestText digestText(Protocol protocol, Item item) {
    DigestText known = texts.get(item.id());
    return known == null ? DigestText.of(protocol, item, Reads.of(protocol, item)) : known;
  }

  /** The milestones that an item reads. */
  public Set<String> milestones(Protocol protocol, Item item) {
    return of(protocol, item).milestones();
  }

  /** Whether an item asks for the cohort, in its rule or in a clause. */
  public boolean readsCohort(Protocol protocol, Item item) {
    return of(protocol, item).cohort();
  }
}
