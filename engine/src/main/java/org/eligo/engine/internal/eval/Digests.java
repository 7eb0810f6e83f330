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
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;

/**
 * The digest of what stands before a role when it decides: the item's words and rule, the
 * declarations behind it, and everything recorded (or not recorded) of what they read.
 */
final class Digests {
  private final Protocol protocol;
  private final Participant participant;
  private final Map<String, String> known = new HashMap<>();

  Digests(Protocol protocol, Participant participant) {
    this.protocol = protocol;
    this.participant = participant;
  }

  /** SHA-256 in lower-case hexadecimal digits. */
  String of(Item item) {
    return known.computeIfAbsent(item.id(), id -> sha256(text(item)));
  }

  private String text(Item item) {
    Reads reads = Reads.of(protocol, item);
    StringBuilder text = new StringBuilder();
    line(text, "protocol", protocol.id());
    line(text, "words", item.words());
    line(text, "rule", item.ruleText());
    for (String name : reads.definitions()) {
      Definition definition = protocol.definitions().get(name);
      line(text, "define " + name, definition == null ? "" : definition.text());
    }
    for (String name : reads.milestones()) {
      MilestoneDay day = participant.milestones().get(name);
      String recorded =
          day == null ? "no day" : (day.planned() ? "planned " : "") + day.day().text();
      line(text, "milestone " + name, recorded);
    }
    for (String name : reads.items()) {
      DataItem declared = protocol.data().get(name);
      line(text, "data " + name, declared == null ? "" : declared.text());
      line(text, "recorded " + name, Canonical.of(participant, name));
    }
    return text.toString();
  }

  private static void line(StringBuilder out, String what, String value) {
    // Lengths before the texts: no text can pretend to be two.
    out.append(what).append(' ').append(value.length()).append(':').append(value).append('\n');
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
