package org.eligo.dsl.unit;

import java.util.Locale;

/**
 * A kind of thing that cannot be expressed by any other, from which {@link Dimension}s are made.
 *
 * <p>The first six are physical. The others are arbitrary: defined by an assay, a scale or a
 * convention, so nothing outside their own family converts to them.
 */
public enum Base {
  /** Mass in grams. */
  MASS,
  /** Length in metres; volume is its third power. */
  LENGTH,
  /** Measured time in seconds; a day is 24 hours here, which holds for lengths, not for dates. */
  TIME,
  /** Temperature in kelvin. */
  TEMPERATURE,
  /** Amount of substance in moles. */
  AMOUNT,
  /** Electric current in amperes. */
  CURRENT,
  /** Calendar months; how many days they last depends on where they begin. */
  MONTH,
  /** Per cent; whether of cells, of a total or of a predicted value, only the item knows. */
  PERCENT,
  /** Units of an assay, an enzyme or insulin: each manufacturer or drug has its own. */
  ASSAY_UNIT,
  /** International units, defined per substance by a reference preparation. */
  INTERNATIONAL_UNIT,
  /** Charge equivalents; moles only after division by the charge of the ion. */
  EQUIVALENT,
  /** Osmoles of all dissolved particles. */
  OSMOLE,
  /** Copies of a nucleic acid. */
  COPY,
  /** Decimal logarithm of copies per millilitre. */
  LOG_COPIES,
  /** Decimal logarithm of international units per millilitre. */
  LOG_INTERNATIONAL_UNITS,
  /** Colony forming units. */
  COLONY,
  /** Arbitrary units of an antibody assay. */
  ARBITRARY_UNIT,
  /** Binding antibody units of the WHO standard. */
  BINDING_ANTIBODY_UNIT,
  /** Anticardiolipin units for IgG. */
  GPL,
  /** Anticardiolipin units for IgM. */
  MPL,
  /** Anticardiolipin units for IgA. */
  APL,
  /** Median fluorescence intensity. */
  FLUORESCENCE,
  /** High power fields of a microscope. */
  HIGH_POWER_FIELD,
  /** Points of a score. */
  POINT,
  /** Letters read on an eye chart. */
  LETTER,
  /** Percentiles of a reference population. */
  PERCENTILE,
  /** Standard deviations from the mean of a reference population. */
  STANDARD_DEVIATION,
  /** Decibels, a logarithm. */
  DECIBEL,
  /** Parts per billion of a gas. */
  PARTS_PER_BILLION,
  /** Hounsfield units of an X-ray image. */
  HOUNSFIELD,
  /** Packs of cigarettes per day times years. */
  PACK_YEAR,
  /** Cigarettes. */
  CIGARETTE,
  /** Standard drinks, which differ between countries. */
  DRINK,
  /** Metabolic equivalents of task. */
  METABOLIC_EQUIVALENT;

  /** The name in lower case with blanks, as messages print it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
