package org.eligo.generator;

import org.eligo.generator.internal.content.ReadBack;
import org.eligo.generator.internal.template.Templates;
import org.eligo.generator.request.ReadBackRequest;

/**
 * Shows a protocol read back: the words of each criterion beside the sentence that its rule makes.
 * Thread-safe; the same request always gives the same page.
 */
public final class ReadBacks {
  private ReadBacks() {}

  /**
   * The page as self-contained HTML (well-formed XML, no script, nothing loaded from elsewhere).
   * The definitions that a criterion uses unfold below it on a screen, and stand at the end on
   * paper.
   */
  public static String html(ReadBackRequest request) {
    return Templates.readBack(ReadBack.of(request));
  }
}
