package org.eligo.web.internal.view;

import java.util.List;

/**
 * A datum that could still decide.
 *
 * @param anchor where it is entered, or empty
 * @param criteria what it is for
 */
public record NeedView(String anchor, String name, List<String> sentences, List<Link> criteria) {
  /** Keeps its lists unchangeable. */
  public NeedView {
    sentences = List.copyOf(sentences);
    criteria = List.copyOf(criteria);
  }
}
