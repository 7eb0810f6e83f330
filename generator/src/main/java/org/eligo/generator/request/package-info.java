/**
 * What is asked of the generator: which protocol, cohort, participant, paper and day. Callers make
 * it and the generator reads it; it knows nothing of templates and pages.
 */
@NullMarked
package org.eligo.generator.request;

import org.jspecify.annotations.NullMarked;
