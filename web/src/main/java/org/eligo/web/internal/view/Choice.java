package org.eligo.web.internal.view;

/** One choice of a list, and whether it is chosen. */
public record Choice(String value, String text, boolean chosen) {}
