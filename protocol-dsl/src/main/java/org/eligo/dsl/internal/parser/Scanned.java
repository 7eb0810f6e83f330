package org.eligo.dsl.internal.parser;

import java.util.List;
import org.eligo.dsl.syntax.Words;

/**
 * The lines of a file. {@code text} is as long as the source's text; characters that were refused
 * are blanks in it, so that each is reported once.
 */
record Scanned(String text, List<Line> lines, List<Words> comments) {}
