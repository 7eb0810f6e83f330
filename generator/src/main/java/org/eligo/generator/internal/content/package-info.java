/**
 * Turns a protocol and, perhaps, a screening into what the templates show. The front door calls it.
 * It walks over the rules only to find which data they read; rules themselves are quoted from the
 * text, never printed anew, and nothing is decided here.
 */
@NullMarked
package org.eligo.generator.internal.content;

import org.jspecify.annotations.NullMarked;
