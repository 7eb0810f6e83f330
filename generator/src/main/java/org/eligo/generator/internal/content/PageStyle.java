package org.eligo.generator.internal.content;

import org.eligo.generator.internal.view.ChecklistView.Marks;
import org.eligo.generator.request.Paper;

/**
 * The style rules of the page. The printed area of 180 by 245 mm, header and footer included, is
 * the same on all papers, so that it prints unscaled and breaks at the same rows.
 *
 * <p>Browsers know no running elements; for them the margins repeat the marks as plain text.
 */
final class PageStyle {
  private static final String FONT = "font-family: \"IBM Plex Sans\", sans-serif; font-size: 7pt; ";

  private PageStyle() {}

  static String of(Paper paper, Marks marks) {
    String size =
        switch (paper) {
          case A4 -> "size: 210mm 297mm; margin: 33mm 10mm 46mm 20mm;";
          case LETTER -> "size: 215.9mm 279.4mm; margin: 24.2mm 15.9mm 37.2mm 20mm;";
        };
    String above =
        marks.protocol()
            + "  |  Eligibility checklist  |  "
            + marks.version()
            + "  |  cohort "
            + marks.cohort()
            + "  |  participant "
            + (marks.participant().isEmpty() ? "____________________" : marks.participant());
    String below =
        marks.digests() + "  |  " + marks.demonstration() + "  |  " + marks.kind() + "  |  Page ";
    return "@page { "
        + size
        + " @top-center { "
        + FONT
        + "vertical-align: bottom; padding-bottom: 3mm; content: "
        + string(above)
        + "; content: element(header); } @bottom-center { "
        + FONT
        + "vertical-align: top; padding-top: 2mm; content: "
        + string(below)
        + " counter(page) \" of \" counter(pages); content: element(footer); } }";
  }

  /** A string of the style language; everything but ASCII letters and digits is escaped. */
  static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          // A blank is escaped too: after an escape it would be taken for its end.
          if (c < 128 && Character.isLetterOrDigit(c)) {
            out.appendCodePoint(c);
          } else {
            out.append('\\').append(hex(c));
          }
        });
    return out.append('"').toString();
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint);
    return "0".repeat(6 - digits.length()) + digits;
  }
}
