/**
 * Records of participants as JSON, read strictly and written back, and screenings as JSON for
 * scripts. Command line and web application call it. It is the only place that knows a JSON
 * library, and no signature shows it; it decides nothing about eligibility.
 */
@NullMarked
package org.eligo.engine.participant.json;

import org.jspecify.annotations.NullMarked;
