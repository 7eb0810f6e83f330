package org.eligo.dsl.plan;

/** By what a table is read. */
public sealed interface TableKey {
  /** A field of the entry or result around it, if that is one of this item. */
  record OfField(String item, String field) implements TableKey {}

  /** A constant item. */
  record OfItem(ResultQuery query) implements TableKey {}
}
