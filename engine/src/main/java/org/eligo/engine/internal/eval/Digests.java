package org.eligo.engine.internal.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
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
  private final Map<String, byte[]> recorded = new HashMap<>();

  Digests(Protocol protocol, Participant participant, Dependencies dependencies) {
    this.protocol = protocol;
    this.participant = participant;
    this.dependencies = dependencies;
  }

  /** SHA-256 in lower-case hexadecimal digits. */
  String of(Item item) {
    String digest = known.get(item.id());
    if (digest == null) {
      MessageDigest of = sha256();
      dependencies.digestText(protocol, item).parts().forEach(part -> of.update(bytes(part)));
      digest = HexFormat.of().formatHex(of.digest());
      known.put(item.id(), digest);
    }
    return digest;
  }

  private byte[] bytes(DigestText.Part part) {
    return switch (part) {
      case DigestText.Part.Fixed(byte[] bytes) -> bytes;
      case DigestText.Part.OfMilestone(String name) ->
          recorded.computeIfAbsent(
              "milestone " + name, line -> DigestText.line(line, milestone(name)));
      case DigestText.Part.OfItem(String name) ->
          recorded.computeIfAbsent(
              "recorded " + name, line -> DigestText.line(line, Canonical.of(participant, name)));
    };
  }

  private String milestone(String name) {
    MilestoneDay day = participant.milestones().get(name);
    return day == null ? "no day" : (day.planned() ? "planned " : "") + days(day);
  }

  /** The days of a visit are the same in any order. */
  private static String days(MilestoneDay day) {
    return String.join(", ", day.days().stream().map(PartialDate::text).sorted().toList());
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
