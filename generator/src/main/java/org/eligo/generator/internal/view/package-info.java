/**
 * What a template may show: flat records, every text final. The content package makes them, the
 * templates loop over them and print. They know nothing about protocols, screenings or layout.
 */
@NullMarked
package org.eligo.generator.internal.view;

import org.jspecify.annotations.NullMarked;
