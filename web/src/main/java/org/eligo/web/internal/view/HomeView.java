package org.eligo.web.internal.view;

import java.util.List;

/** The list of protocols. */
public record HomeView(List<Line> protocols, List<Broken> broken) {
  /** Keeps its lists unchangeable. */
  public HomeView {
    protocols = List.copyOf(protocols);
    broken = List.copyOf(broken);
  }

  /** A protocol. */
  public record Line(
      String href,
      String id,
      String title,
      String version,
      String cohorts,
      String counts,
      String digest,
      String begin) {}

  /** A file with mistakes. */
  public record Broken(String name, String errors, List<String> messages) {
    /** Keeps its list unchangeable. */
    public Broken {
      messages = List.copyOf(messages);
    }
  }
}
