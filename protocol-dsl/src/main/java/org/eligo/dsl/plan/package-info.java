/**
 * The rule plan: the few node kinds into which the checker turns every construct of the language.
 * Only these have a meaning; the interpreter, the digest of facts, and every later back end read
 * nothing else. All names are resolved, all units agree, all sugar is gone.
 */
@NullMarked
package org.eligo.dsl.plan;

import org.jspecify.annotations.NullMarked;
