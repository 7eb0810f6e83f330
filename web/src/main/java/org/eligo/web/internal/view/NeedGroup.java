package org.eligo.web.internal.view;

import java.util.List;

/** What is still needed from one place. */
public record NeedGroup(String title, List<NeedView> needs) {
  /** Keeps its list unchangeable. */
  public NeedGroup {
    needs = List.copyOf(needs);
  }
}
