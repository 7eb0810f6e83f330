package org.eligo.engine.screening;

import org.eligo.dsl.source.Span;

/**
 * A condition that is not made of others, as it came out for a participant.
 *
 * @param span where it stands in the file
 * @param sentence it in one sentence, with the values used
 */
public record Fact(Span span, String sentence) {}
