package org.eligo.generator.internal.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Prints HTML as PDF/UA and PDF/A-2a. */
public final class PdfPrinter {
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})");

  private PdfPrinter() {}

  /** The PDF of well-formed HTML, dated by a day that is given, not by the clock. */
  public static byte[] print(String html, LocalDate day) {
    // The library's own log would go to the console of whoever prints.
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withProducer("Eligo");
    builder.withHtmlContent(printable(html), "");
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      builder.usePDDocument(document);
      Faces.packed().use(builder, document);
      print(builder);
      fixDates(document, day);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(PdfRendererBuilder builder) throws IOException {
    // Not closed: that would close the document before its dates are set and it is written.
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    renderer.layout();
    renderer.createPDFWithoutClosing();
  }

  /** Puts the given day where the library put the time of printing, in both of its places. */
  private static void fixDates(PDDocument document, LocalDate day) throws IOException {
    Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    midnight.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    document.getDocumentInformation().setCreationDate(midnight);
    document.getDocumentInformation().setModificationDate(midnight);
    document.setDocumentId(day.toEpochDay());
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        MOMENT.matcher(xmp).replaceAll(day + "T00:00:00+00:00").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes out the code point of each sign that the faces lack. */
  static String printable(String html) {
    Faces faces = Faces.packed();
    StringBuilder out = new StringBuilder(html.length());
    html.codePoints()
        .forEach(c -> {
          if (c < 128 || faces.hold(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(String.format(Locale.ROOT, "[U+%04X]", c));
          }
        });
    return out.toString();
  }
}
