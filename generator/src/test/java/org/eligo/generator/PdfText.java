package org.eligo.generator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader sees of a PDF: the text of each page with blanks closed up, and its size. */
record PdfText(List<String> pages, float widthInMillimetres, float heightInMillimetres) {
  private static final float MILLIMETRES_A_POINT = 25.4f / 72;

  static PdfText of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(closedUp(stripper.getText(document)));
      }
      PDRectangle box = document.getPage(0).getMediaBox();
      return new PdfText(
          pages, box.getWidth() * MILLIMETRES_A_POINT, box.getHeight() * MILLIMETRES_A_POINT);
    } catch (IOException e) {
      throw new AssertionError("not a PDF", e);
    }
  }

  /** All pages as one text. */
  String all() {
    return String.join(" ", pages);
  }

  static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }

  static String closedUp(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
