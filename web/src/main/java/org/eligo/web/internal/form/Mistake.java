package org.eligo.web.internal.form;

/**
 * An entry that cannot be read.
 *
 * @param field the name of its field
 * @param message what is wrong and what to write
 */
public record Mistake(String field, String message) {}
