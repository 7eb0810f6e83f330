/** Tests of reading and writing records. */
@NullMarked
package org.eligo.engine.participant.json;

import org.jspecify.annotations.NullMarked;
