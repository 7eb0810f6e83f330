package org.eligo.generator.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.reading.Reading;

/**
 * A protocol to be read back on a page.
 *
 * @param reading what was read of this protocol
 * @param examples lines that show what happens on both sides of a limit, by the id of the criterion
 */
public record ReadBackRequest(
    Protocol protocol, Reading reading, Map<String, List<String>> examples) {

  /**
   * Keeps its lists unchangeable.
   *
   * @throws IllegalArgumentException if the reading is not that of the protocol
   */
  public ReadBackRequest {
    List<String> judged = protocol.criteria().stream().map(c -> c.item().id()).toList();
    List<String> read = reading.criteria().stream().map(c -> c.item().id()).toList();
    if (!judged.equals(read)) {
      throw new IllegalArgumentException(
          "the reading holds " + read + ", " + protocol.id() + " holds " + judged);
    }
    examples =
        examples.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }
}
