/**
 * Prints finished HTML as a tagged PDF with embedded faces. The front door calls it. It knows the
 * PDF library and nothing about protocols or templates, and loads nothing but the packed faces.
 */
@NullMarked
package org.eligo.generator.internal.pdf;

import org.jspecify.annotations.NullMarked;
