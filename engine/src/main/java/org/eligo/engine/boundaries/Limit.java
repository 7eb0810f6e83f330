package org.eligo.engine.boundaries;

import java.util.Map;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.source.Span;

/**
 * A place of the rules where a verdict can turn.
 *
 * @param from which end, for what has two
 * @param part which length of a shorter or longer of several
 * @param item the data item or visit, for limits that are declared there; else empty
 * @param readers the criteria that read it, with the condition or value that it stands in there
 */
record Limit(
    Boundary.Kind kind,
    boolean from,
    int part,
    String item,
    Span span,
    Map<Criterion, Object> readers) {}
