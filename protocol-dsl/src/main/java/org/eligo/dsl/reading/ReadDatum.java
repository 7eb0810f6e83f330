package org.eligo.dsl.reading;

import java.util.List;

/**
 * What the declaration of an item or a visit adds to the rules that read it.
 *
 * @param sentences one for each thing it says; never empty
 */
public record ReadDatum(String name, List<String> sentences) {
  /** Keeps its list unchangeable. */
  public ReadDatum {
    sentences = List.copyOf(sentences);
  }
}
