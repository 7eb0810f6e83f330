package org.eligo.dsl.syntax;

import org.eligo.dsl.source.Span;

/** A name as it was written, blanks folded to one, quotes taken off. */
public record Name(String text, Span span) {}
