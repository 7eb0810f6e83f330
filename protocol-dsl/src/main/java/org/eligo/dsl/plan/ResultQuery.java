package org.eligo.dsl.plan;

import java.util.Optional;

/**
 * Which results of an item are meant: how one is picked, in what time, and what its fields must
 * say. With {@code filterFirst} the filter is asked before the pick, otherwise after it (a picked
 * result that does not fit makes the test no). With a laboratory only its results are seen.
 */
public record ResultQuery(
    String item,
    Pick pick,
    ResultTime time,
    Optional<Condition> where,
    boolean filterFirst,
    Optional<String> laboratory) {

  /** Results of any laboratory. */
  public ResultQuery(
      String item, Pick pick, ResultTime time, Optional<Condition> where, boolean filterFirst) {
    this(item, pick, time, where, filterFirst, Optional.empty());
  }

  /** How results are picked; SOLE means the one result, and several must decide alike. */
  public enum Pick {
    SOLE,
    LATEST,
    EARLIEST,
    LOWEST,
    HIGHEST,
    MEAN,
    ANY,
    EVERY
  }
}
