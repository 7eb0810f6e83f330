package org.eligo.web.internal.view;

import java.util.List;

/**
 * A question or referral and the answers to it.
 *
 * @param asks who is asked for what
 * @param earlier sentences about answers that do not count any more
 * @param hidden the fields of those
 */
public record QuestionView(
    String anchor,
    String about,
    String words,
    String asks,
    List<String> earlier,
    List<Input> hidden,
    List<Input> inputs) {
  /** Keeps its lists unchangeable. */
  public QuestionView {
    earlier = List.copyOf(earlier);
    hidden = List.copyOf(hidden);
    inputs = List.copyOf(inputs);
  }
}
