package org.eligo.generator;

import org.eligo.generator.internal.content.Checklist;
import org.eligo.generator.internal.pdf.PdfPrinter;
import org.eligo.generator.internal.template.Templates;
import org.eligo.generator.request.ChecklistRequest;

/**
 * Prints the checklist of one cohort: every criterion word for word under its id, with room to
 * answer, to name the source and to sign. Thread-safe; the same request always gives the same
 * checklist.
 */
public final class Checklists {
  private Checklists() {}

  /**
   * The checklist as one self-contained HTML page (well-formed XML, no script, nothing loaded from
   * elsewhere) for screens and for printing from a browser.
   */
  public static String html(ChecklistRequest request) {
    return Templates.checklist(Checklist.of(request));
  }

  /**
   * The checklist as a tagged PDF with embedded faces. A sign that no face holds is printed as its
   * code point, such as {@code [U+65E5]}, never left out.
   */
  public static byte[] pdf(ChecklistRequest request) {
    return PdfPrinter.print(html(request), request.generatedOn());
  }
}
