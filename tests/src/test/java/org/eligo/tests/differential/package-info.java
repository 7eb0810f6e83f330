/**
 * Drawn protocols and drawn participants: every construct of the rule plan with everything that can
 * be recorded, for comparing evaluators and for asking the law of what nobody thought of.
 */
@NullMarked
package org.eligo.tests.differential;

import org.jspecify.annotations.NullMarked;
