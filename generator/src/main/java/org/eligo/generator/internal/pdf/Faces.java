package org.eligo.generator.internal.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The packed faces, read once. */
final class Faces {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** One face: how the style rules call it, and its file. */
  private record Face(String family, int weight, FontStyle style, byte[] bytes) {}

  private final List<Face> faces;
  private final List<CmapLookup> signs;

  private Faces() {
    faces =
        List.of(
            face("Source Serif 4", REGULAR, FontStyle.NORMAL, "SourceSerif4-Regular"),
            face("Source Serif 4", REGULAR, FontStyle.ITALIC, "SourceSerif4-Italic"),
            face("Source Serif 4", BOLD, FontStyle.NORMAL, "SourceSerif4-SemiBold"),
            face("IBM Plex Sans", REGULAR, FontStyle.NORMAL, "IBMPlexSans-Regular"),
            face("IBM Plex Sans", BOLD, FontStyle.NORMAL, "IBMPlexSans-SemiBold"),
            face("IBM Plex Mono", REGULAR, FontStyle.NORMAL, "IBMPlexMono-Regular"));
    signs = new ArrayList<>();
    for (Face face : faces) {
      signs.add(signsOf(face));
    }
  }

  private static final class Holder {
    static final Faces FACES = new Faces();
  }

  static Faces packed() {
    return Holder.FACES;
  }

  /**
   * Gives the faces to a document. Ligatures are switched off: they would put signs without a text
   * into the file, and "Cockcroft-Gault" could no longer be searched, copied or read aloud.
   */
  void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
    for (Face face : faces) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
      font.setEnableGsub(false);
      builder.useFont(
          new PDFontSupplier(PDType0Font.load(document, font, true)),
          face.family(),
          face.weight(),
          face.style(),
          true);
    }
  }

  /** Whether every face holds the sign, so that it can stand wherever the style rules put it. */
  boolean hold(int codePoint) {
    return signs.stream().allMatch(face -> face.getGlyphId(codePoint) != 0);
  }

  private static Face face(String family, int weight, FontStyle style, String file) {
    String path = "/org/eligo/generator/fonts/" + file + ".ttf";
    try (InputStream in = Faces.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack the face " + path);
      }
      return new Face(family, weight, style, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CmapLookup signsOf(Face face) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
