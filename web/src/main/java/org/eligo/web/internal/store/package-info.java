/**
 * The forms of the screenings that were begun, in memory and, if a folder was given, in one file
 * each. Pages read and replace whole forms; nothing here knows what a form means.
 */
@NullMarked
package org.eligo.web.internal.store;

import org.jspecify.annotations.NullMarked;
