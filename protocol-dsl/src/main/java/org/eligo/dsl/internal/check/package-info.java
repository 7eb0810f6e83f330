/**
 * The checker: a syntax tree in, a protocol with its rule plan or diagnostics out. The front door
 * alone calls it. Its steps run in the order declarations, definitions, criteria, cases, cycles,
 * remarks, digests; each message stands next to the check that gives it. It must not know how a
 * text is split into a tree, and nothing about participants or screening.
 */
@NullMarked
package org.eligo.dsl.internal.check;

import org.jspecify.annotations.NullMarked;
