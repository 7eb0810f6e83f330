package org.eligo.dsl.reading;

/**
 * A definition, read back.
 *
 * @param words the author's words for it
 * @param meaning what it means, without a full stop
 */
public record ReadDefinition(String name, String words, String meaning) {}
