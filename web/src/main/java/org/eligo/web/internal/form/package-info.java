/**
 * The form of a screening and what it says about a participant: fields in, a record out, with the
 * places that cannot be read yet. Pages call it. What cannot be read becomes unknown and keeps its
 * place; it is never left out, and nothing here judges anything.
 */
@NullMarked
package org.eligo.web.internal.form;

import org.jspecify.annotations.NullMarked;
