/**
 * Whole days, partly known dates, and the lengths of time that protocols write.
 *
 * <p>The checker, the engine and the readers of recorded data call it. A day is a {@link
 * java.time.LocalDate} in the participant's local calendar; a partly known date is the range of
 * days that it may be, and a question that the missing part could turn is left undecided. It knows
 * no clock, no time zone, no locale, and nothing about windows, milestones or records.
 */
@NullMarked
package org.eligo.dsl.time;

import org.jspecify.annotations.NullMarked;
