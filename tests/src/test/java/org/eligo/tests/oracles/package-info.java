/**
 * The engine held against what scripts in another language calculate about units, ages and windows;
 * the scripts stand in {@code tests/oracles} and their results in {@code
 * src/test/resources/oracles}.
 */
@NullMarked
package org.eligo.tests.oracles;

import org.jspecify.annotations.NullMarked;
