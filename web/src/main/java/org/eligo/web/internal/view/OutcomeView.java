package org.eligo.web.internal.view;

/**
 * An outcome in words.
 *
 * @param name the cohort, or empty
 * @param shape the symbol's id
 */
public record OutcomeView(String name, String shape, String word, String detail) {}
