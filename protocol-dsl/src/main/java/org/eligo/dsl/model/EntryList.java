package org.eligo.dsl.model;

import java.util.List;

/**
 * A list by which items and fields are classified.
 *
 * @param open whether the text names its entries only for example, so that others may be like them
 * @param text the canonical text of the declaration, which goes into digests
 */
public record EntryList(String name, String words, boolean open, List<Entry> entries, String text) {
  /** Keeps its entries unchangeable. */
  public EntryList {
    entries = List.copyOf(entries);
  }

  /** One entry with the other words and the codes under which it may be recorded. */
  public record Entry(String name, List<String> synonyms, List<DataItem.Code> codes) {
    /** Keeps its lists unchangeable. */
    public Entry {
      synonyms = List.copyOf(synonyms);
      codes = List.copyOf(codes);
    }
  }

  /** The choice that says that a person found something to be one of an open list. */
  public String like() {
    return "like " + name;
  }
}
