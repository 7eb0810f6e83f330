/**
 * The criteria files that were given at the start: protocols ready to screen, and files with
 * mistakes together with their messages. Pages read it; it never changes after the start.
 */
@NullMarked
package org.eligo.web.internal.library;

import org.jspecify.annotations.NullMarked;
