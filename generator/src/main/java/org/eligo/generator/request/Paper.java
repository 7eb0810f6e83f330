package org.eligo.generator.request;

/** The sheets that a checklist fits; the printed area is the same on both, so are the pages. */
public enum Paper {
  /** 210 by 297 mm. */
  A4,
  /** 8.5 by 11 inches. */
  LETTER
}
