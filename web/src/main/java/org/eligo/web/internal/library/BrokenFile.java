package org.eligo.web.internal.library;

import java.util.List;

/** A criteria file with mistakes, and the messages about them. */
public record BrokenFile(String name, int errors, List<String> messages) {
  /** Keeps its list unchangeable. */
  public BrokenFile {
    messages = List.copyOf(messages);
  }
}
