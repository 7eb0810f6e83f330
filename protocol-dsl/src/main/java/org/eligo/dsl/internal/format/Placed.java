package org.eligo.dsl.internal.format;

import java.util.List;
import org.eligo.dsl.internal.parser.WrittenLine;

/** A line with the comments that belong to it and the lines below it. */
record Placed(WrittenLine line, List<Comment> comments, boolean spaced, List<Placed> below) {
  /** A comment line; {@code spaced} says whether an empty line stands before it. */
  record Comment(String text, boolean spaced) {}

  Placed {
    comments = List.copyOf(comments);
    below = List.copyOf(below);
  }

  Placed with(List<Placed> others) {
    return new Placed(line, comments, spaced, others);
  }
}
