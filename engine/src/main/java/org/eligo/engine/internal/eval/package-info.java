/**
 * The interpreter of the rule plan: the one place that says what a node means. Each class evaluates
 * one family of nodes and explains itself in the same step. It knows no files, no clock, and
 * nothing about how criteria were written.
 */
@NullMarked
package org.eligo.engine.internal.eval;

import org.jspecify.annotations.NullMarked;
