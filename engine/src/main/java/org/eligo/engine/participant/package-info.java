/**
 * What is recorded of a participant, as it was recorded: nothing is filled in, nothing is
 * converted. Readers of records make it and the evaluator reads it; it knows nothing about
 * criteria.
 */
@NullMarked
package org.eligo.engine.participant;

import org.jspecify.annotations.NullMarked;
