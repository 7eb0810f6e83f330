package org.eligo.web.internal.view;

import java.util.List;

/** The items that are found at one place. */
public record PlaceView(String anchor, String title, List<ItemView> items) {
  /** Keeps its list unchangeable. */
  public PlaceView {
    items = List.copyOf(items);
  }
}
