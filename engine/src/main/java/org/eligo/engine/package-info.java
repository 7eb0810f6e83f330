/**
 * The front door of the engine: a checked protocol goes in, screenings of participants come out.
 * Command line and web application call it; it knows no files, no clock and no network.
 */
@NullMarked
package org.eligo.engine;

import org.jspecify.annotations.NullMarked;
