/**
 * Reads a checked protocol back in plain English: what each rule asks, as sentences that are made
 * from the rule plan and from nothing else. Knows nothing of layout, participants or verdicts.
 */
@NullMarked
package org.eligo.dsl.reading;

import org.jspecify.annotations.NullMarked;
