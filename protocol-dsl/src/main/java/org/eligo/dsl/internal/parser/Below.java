package org.eligo.dsl.internal.parser;

import java.util.List;
import org.eligo.dsl.syntax.ItemSyntax;

/**
 * The lines below a phrase that ends in an outline word, read already.
 *
 * @param end where the phrase ends
 */
record Below(int end, List<ItemSyntax> members) {}
