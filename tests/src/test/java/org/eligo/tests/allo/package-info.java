/**
 * The example trial against the page it was taken from: its words, in the file and on paper. Knows
 * the checked protocol, the printed checklists and the stored text; nothing of how they are made.
 */
@NullMarked
package org.eligo.tests.allo;

import org.jspecify.annotations.NullMarked;
