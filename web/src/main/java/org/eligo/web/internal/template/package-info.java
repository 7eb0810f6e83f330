/**
 * The template engine: strict about what is missing, escaping by output format, templates from the
 * program alone. Pages hand it a view and get text.
 */
@NullMarked
package org.eligo.web.internal.template;

import org.jspecify.annotations.NullMarked;
