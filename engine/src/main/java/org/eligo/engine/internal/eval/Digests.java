package org.eligo.engine.internal.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;

/**
 * The digest of what stands before a role when it decides: the item's words and rule, the
 * declarations behind it, and everything recorded (or not recorded) of what they read.
 */
final class Digests {
  private final Protocol protocol;
  private final Participant participant;
  private final Dependencies dependencies;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> recorded = new HashMap<>();

  Digests(Protocol protocol, Participant participant, Dependencies dependencies) {
    this.protocol = protocol;
    this.participant = participant;
    this.dependencies = dependencies;
  }

  /** SHA-256 in lower-case hexadecimal digits. */
  String of(Item item) {
    String digest = known.get(item.id());
    if (digest == null) {
      digest = sha256(text(item));
      known.put(item.id(), digest);
    }
    return digest;
  }

  /** The days of a visit are the same in any order. */
  private static String days(MilestoneDay day) {
    return String.join(", ", day.days().stream().map(PartialDate::text).sorted().toList());
  }

  private String text(Item item) {
    Reads reads = dependencies.of(protocol, item);
    StringBuilder text = new StringBuilder();
    line(text, "protocol", protocol.id());
    line(text, "words", item.words());
    line(text, "rule", item.ruleText());
    for (String name : reads.definitions()) {
      Definition definition = protocol.definitions().get(name);
      line(text, "define " + name, definition == null ? "" : definition.text());
    }
    for (String id : reads.others()) {
      String other =
          OtherItems.find(protocol, id)
              .map(OtherItems.Found::item)
              .map(found -> found.words() + " | " + found.ruleText())
              .orElse("");
      line(text, "criterion " + id, other);
    }
    for (String name : reads.milestones()) {
      MilestoneDay day = participant.milestones().get(name);
      String recorded = day == null ? "no day" : (day.planned() ? "planned " : "") + days(day);
      line(text, "milestone " + name, recorded);
    }
    for (String name : reads.items()) {
      DataItem declared = protocol.data().get(name);
      line(text, "data " + name, declared == null ? "" : declared.text());
      line(
          text,
          "recorded " + name,
          recorded.computeIfAbsent(name, n -> Canonical.of(participant, n)));
    }
    return text.toString();
  }

  static void line(StringBuilder out, String what, String value) {
    // Lengths before the texts: no text can pretend to be two.
    out.append(what).append(' ').append(value.length()).append(':').append(value).append('\n');
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
