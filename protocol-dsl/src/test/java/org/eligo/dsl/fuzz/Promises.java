package org.eligo.dsl.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.Included;
import org.eligo.dsl.Parsed;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.JsonRenderer;
import org.eligo.dsl.diagnostic.Label;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * What the language promises for every text whatever. A broken promise is an {@link
 * AssertionError}.
 */
public final class Promises {
  /** The name under which every text is read. */
  public static final String NAME = "any.criteria";

  private Promises() {}

  /** Any text has a tree whose parts lie in it, and messages with a place and words. */
  public static void parse(String text) {
    Source source = Source.of(NAME, text);
    Parsed parsed = Protocols.parse(source);
    hold(parsed.file().source().text().equals(text), "the tree has another text");
    for (SectionSyntax section : parsed.file().sections()) {
      inside(section.span(), source, "a section");
    }
    for (Words comment : parsed.file().comments()) {
      inside(comment.span(), source, "a comment");
    }
    messages(source, parsed.diagnostics());
  }

  /**
   * Any text is a protocol without errors or has at least one error; read again with other line
   * ends it comes out the same.
   */
  public static Checked check(String text) {
    Included included = Protocols.include(Source.of(NAME, text), Includes.shippedOnly());
    Checked checked = Protocols.check(included);
    messages(included.source(), said(checked));
    hold(checked instanceof Checked.Failed == hasErrors(checked), "errors and a protocol");
    // Characters are counted, and a file at the limit would be above it.
    if (text.indexOf('\r') < 0 && text.length() < 1_000_000) {
      Checked other = Protocols.check(Source.of(NAME, text.replace("\n", "\r\n")));
      hold(identity(other).equals(identity(checked)), "with CRLF it is another protocol");
      hold(codes(other).equals(codes(checked)), "with CRLF it has other messages");
    }
    return checked;
  }

  /**
   * Formatting refuses what has errors, changes no meaning, and changes nothing the second time.
   */
  public static void format(String text) {
    Source source = Source.of(NAME, text);
    switch (Formatting.format(source)) {
      case Formatted.Ok(String written, boolean changed) -> {
        hold(changed == !written.equals(text), "changed or not");
        hold(!Protocols.parse(source).hasErrors(), "formatted in spite of errors");
        Formatted again = Formatting.format(Source.of(NAME, written));
        hold(again.equals(new Formatted.Ok(written, false)), "formatted again it is " + again);
      }
      case Formatted.Refused(List<Diagnostic> diagnostics) -> {
        messages(source, diagnostics);
        hold(
            diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR),
            "refused without an error");
      }
      case Formatted.WouldChangeMeaning(String difference) ->
          throw new AssertionError("formatting would change the meaning: " + difference);
    }
  }

  /** Fails unless a promise was kept. */
  public static void hold(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError(broken);
    }
  }

  private static List<Diagnostic> said(Checked checked) {
    return switch (checked) {
      case Checked.Ok(_, List<Diagnostic> warnings) -> warnings;
      case Checked.Failed(List<Diagnostic> diagnostics) -> diagnostics;
    };
  }

  private static boolean hasErrors(Checked checked) {
    return said(checked).stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  private static String identity(Checked checked) {
    return checked instanceof Checked.Ok(var protocol, _) ? protocol.identityDigest() : "none";
  }

  private static List<String> codes(Checked checked) {
    return said(checked).stream().map(d -> d.code() + ": " + d.message()).toList();
  }

  private static void messages(Source source, List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      String shown = diagnostic.code() + ": " + diagnostic.message();
      inside(diagnostic.span(), source, shown);
      diagnostic.labels().forEach(label -> inside(label.span(), source, shown));
      hold(!diagnostic.message().isBlank(), "a message without words: " + shown);
      Stream.of(
              Stream.of(diagnostic.message(), diagnostic.label()),
              diagnostic.labels().stream().map(Label::text),
              diagnostic.cause().stream(),
              diagnostic.help().stream())
          .flatMap(words -> words)
          .forEach(words -> hold(isPlain(words, source), "words of the program in: " + words));
    }
    String rendered = TextRenderer.render(source, diagnostics, true);
    hold(rendered.isEmpty() == diagnostics.isEmpty(), "messages and no text");
    JsonRenderer.render(source, diagnostics);
  }

  /** Whether words for people hold nothing that only a program says. */
  private static boolean isPlain(String words, Source source) {
    return Stream.of("Optional[", "Exception", "org.eligo", "Context@")
        .noneMatch(inner -> words.contains(inner) && !source.text().contains(inner));
  }

  private static void inside(Span span, Source source, String what) {
    hold(span.end() <= source.text().length(), "outside of the text: " + span + " of " + what);
  }
}
