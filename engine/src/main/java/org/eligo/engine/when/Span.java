package org.eligo.engine.when;

import java.time.LocalDate;

/**
 * Consecutive days on which an answer is the same, both ends included.
 *
 * @param provisional whether the answer leans on planned days
 * @param because why it is so, as told on the first day; empty for an outcome
 */
public record Span<T>(LocalDate from, LocalDate to, T is, boolean provisional, String because) {}
