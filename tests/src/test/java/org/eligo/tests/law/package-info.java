/**
 * The law: unknown never becomes eligible. Records are garbled field by field and screened again;
 * it knows the record and the outcome, nothing of how the outcome is made.
 */
@NullMarked
package org.eligo.tests.law;

import org.jspecify.annotations.NullMarked;
