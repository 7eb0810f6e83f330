/**
 * The front door of the language: text of a protocol in, checked protocol, messages, canonical text
 * and differences out. Every other module enters here. It must not know files, clocks or how
 * anything is shown.
 */
@NullMarked
package org.eligo.dsl;

import org.jspecify.annotations.NullMarked;
