/**
 * The results of a screening: verdicts, outcomes, reasons and missing data, as plain values. The
 * evaluator makes them; checklists, command line and web pages print them.
 */
@NullMarked
package org.eligo.engine.screening;

import org.jspecify.annotations.NullMarked;
