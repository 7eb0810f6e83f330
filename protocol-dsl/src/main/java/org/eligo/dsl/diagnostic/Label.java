package org.eligo.dsl.diagnostic;

import org.eligo.dsl.source.Span;

/** A further place that belongs to a diagnostic; an empty text shows the place without a remark. */
public record Label(Span span, String text) {}
