package org.eligo.engine.screening;

/**
 * A datum that could still decide a criterion (docs/reference/explaining.md, X2 to X5).
 *
 * @param datum the data item or milestone, or the id of the item that a role has to answer about
 * @param name how it is named in {@code missing}
 * @param need what is needed, in one clause
 * @param step what to do, in one imperative sentence
 * @param settles whether a value of it alone could decide the criterion
 * @param fails whether a value of it alone could make the criterion FAILED
 */
public record MissingDatum(
    String datum,
    MissingKind kind,
    String name,
    String need,
    String step,
    boolean settles,
    boolean fails) {}
