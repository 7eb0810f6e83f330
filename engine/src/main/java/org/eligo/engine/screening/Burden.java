package org.eligo.engine.screening;

/** What a datum costs to find out, from light to heavy (docs/reference/explaining.md, Q6). */
public enum Burden {
  QUESTION,
  CHART,
  BEDSIDE,
  LABORATORY,
  IMAGING
}
