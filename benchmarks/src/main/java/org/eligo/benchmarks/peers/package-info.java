/** The probe in other rule languages. */
@NullMarked
package org.eligo.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
