package org.eligo.dsl.syntax;

import org.eligo.dsl.source.Span;

/**
 * Words for people behind a bar: verbatim, continuation lines joined by one blank, paragraphs
 * separated by one line feed. The span runs from the first character behind the first bar to the
 * end of the last line.
 */
public record Words(String text, Span span) {}
