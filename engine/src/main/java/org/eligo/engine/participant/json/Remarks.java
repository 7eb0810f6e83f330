package org.eligo.engine.participant.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Source, author and reason of an entry, kept together as one remark so that nothing is lost. */
final class Remarks {
  private Remarks() {}

  static Optional<String> take(Keys keys) {
    Optional<String> source = keys.takeText("source");
    Optional<String> by = keys.takeText("by").map(who -> "by " + who);
    Optional<String> reason = keys.takeText("reason").map(why -> "reason: " + why);
    List<String> said = Stream.of(source, by, reason).flatMap(Optional::stream).toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.stream().collect(Collectors.joining("; ")));
  }
}
