package org.eligo.web.internal.view;

/**
 * The verdict on a criterion or a part of one.
 *
 * @param section the heading before it, or empty if it has the same as the row before
 * @param label its label, or empty
 * @param shape the symbol's id
 * @param cohorts the cohorts that it is for, or empty for all
 */
public record VerdictRow(
    String section,
    String label,
    int depth,
    String words,
    String shape,
    String word,
    String because,
    String cohorts) {}
