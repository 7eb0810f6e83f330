/**
 * Holds the documents to what the repository does: criteria shown in them must check, the table of
 * constructs must name files and classes that exist and show the construct, and no requirement may
 * fall out of the reliability table. It must not know how anything is evaluated.
 */
@NullMarked
package org.eligo.tests.docs;

import org.jspecify.annotations.NullMarked;
