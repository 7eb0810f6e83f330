package org.eligo.dsl.reading;

import java.util.List;

/**
 * A criterion or a part of one, read back.
 *
 * @param id its label path; unlabelled parts have an unstable one
 * @param words the protocol's own words, possibly empty
 * @param rule the sentence that its rule makes; ends with a colon if members follow
 * @param members the parts of a group, in the order of the file
 * @param clauses a sentence for each clause: whom it is asked of, what lets off, who decides
 */
public record ReadItem(
    String id, String words, String rule, List<ReadItem> members, List<String> clauses) {
  /** Keeps its lists unchangeable. */
  public ReadItem {
    members = List.copyOf(members);
    clauses = List.copyOf(clauses);
  }
}
