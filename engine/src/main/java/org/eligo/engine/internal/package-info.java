/** What the front door needs and nobody else may use. It knows no files and no clock. */
@NullMarked
package org.eligo.engine.internal;

import org.jspecify.annotations.NullMarked;
