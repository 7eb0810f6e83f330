package org.eligo.web.internal.view;

/**
 * An error.
 *
 * @param reference the number under which the program's log has it, or empty
 */
public record ErrorView(String title, String words, String reference) {}
