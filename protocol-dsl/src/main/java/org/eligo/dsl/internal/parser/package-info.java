/**
 * From the text of a criteria file to its syntax tree: lines, columns, names, then one small parse
 * for each rule, clause and option. Only the front door calls it. It must not know what names mean,
 * which types they have, or whether a protocol makes sense; whatever the text, it gives a tree.
 */
@NullMarked
package org.eligo.dsl.internal.parser;

import org.jspecify.annotations.NullMarked;
