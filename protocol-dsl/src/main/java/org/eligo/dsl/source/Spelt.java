package org.eligo.dsl.source;

/**
 * A word or sign of a text in the one way in which it is spelt.
 *
 * @param span where it stands in the text
 * @param blank whether a blank stands before it, unless it begins
 */
public record Spelt(Span span, String text, boolean blank) {}
