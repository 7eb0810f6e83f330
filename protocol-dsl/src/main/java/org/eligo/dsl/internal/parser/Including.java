package org.eligo.dsl.internal.parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;

/** Puts the files that a text includes behind it, each once. */
public final class Including {
  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int MOST_FILES = 100;
  private static final String SHIPPED = "/org/eligo/dsl/library/";
  static final List<String> SHIPPED_NAMES =
      List.of(
          "blood",
          "body-size",
          "common",
          "glucocorticoids",
          "heart",
          "kidney",
          "liver",
          "oncology",
          "rheumatology");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern PART = Pattern.compile("[^\\\\/:*?<>|]+");

  private final Includes includes;
  private final Diagnostics diagnostics;
  private final List<String> taken = new ArrayList<>();
  private final String folder;
  private Source whole;

  private Including(Source source, Includes includes, Diagnostics diagnostics) {
    this.whole = source;
    this.includes = includes;
    this.diagnostics = diagnostics;
    this.folder =
        source
            .name()
            .substring(
                0, Math.max(source.name().lastIndexOf('/'), source.name().lastIndexOf('\\')) + 1);
  }

  /** A file that is meant: the key tells one from another; shipped ones have no folder. */
  private record Target(String key, String name, boolean shipped, Span span) {}

  /** The whole text; what cannot be included is reported where the line stands. */
  public static Source all(Source source, Includes includes, Diagnostics diagnostics) {
    Including including = new Including(source, includes, diagnostics);
    if (source.text().length() <= LARGEST && !source.isJoined()) {
      String own = source.name().substring(including.folder.length());
      including.read(0, source.text().length(), "", false, List.of(own));
    }
    return including.whole;
  }

  /** The include lines of a stretch of the whole, each followed at once. */
  private void read(int start, int end, String under, boolean shipped, List<String> way) {
    int first = whole.rowOf(start);
    int last = whole.rowOf(Math.max(start, end - 1));
    for (int row = first; row <= last; row++) {
      boolean marked = row == 1 && whole.line(row).startsWith("\uFEFF");
      String line = whole.line(row).substring(marked ? 1 : 0).stripTrailing();
      if (line.startsWith("include ")) {
        int from = whole.startOfLine(row) + (marked ? 1 : 0);
        Span span = new Span(from, from + line.length());
        int bar = line.indexOf('|');
        String written = line.substring("include ".length(), bar < 0 ? line.length() : bar);
        target(written.strip(), under, shipped, span).ifPresent(target -> follow(target, way));
      }
    }
  }

  private Optional<Target> target(String written, String under, boolean shipped, Span span) {
    boolean quoted = written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
    if (!quoted) {
      return NAME.matcher(written).matches()
          ? Optional.of(new Target("shipped:" + written, written, true, span))
          : refuse(
              span, "no file of the shipped library is called `" + written + "`", meant(written));
    }
    String path = written.substring(1, written.length() - 1);
    if (shipped) {
      return refuse(
          span,
          "a file of the shipped library includes only files of the shipped library",
          "write `include NAME`");
    }
    for (String part : path.split("/", -1)) {
      if (!PART.matcher(part).matches() || part.equals("..") || part.equals(".")) {
        return refuse(
            span,
            "`" + path + "` does not lead to a file in this folder or below it",
            "write a relative path with `/` and without `..`: `include \"words.criteria\"`");
      }
    }
    return Optional.of(new Target(under + path, under + path, false, span));
  }

  private void follow(Target target, List<String> way) {
    if (way.contains(target.key())) {
      refuse(
          target.span(),
          "`"
              + target.name()
              + "` includes itself"
              + (way.getLast().equals(target.key()) ? "" : ", through `" + way.getLast() + "`"),
          "remove one of the `include`");
      return;
    }
    if (taken.contains(target.key())) {
      return;
    }
    taken.add(target.key());
    if (taken.size() > MOST_FILES) {
      refuse(target.span(), "more than " + MOST_FILES + " files are included", "include fewer");
      return;
    }
    text(target).flatMap(text -> usable(text, target)).ifPresent(text -> add(text, target, way));
  }

  private static String meant(String written) {
    String name = written.replaceAll("\\.criteria$", "");
    List<String> near =
        SHIPPED_NAMES.contains(name) ? List.of(name) : Similar.to(name, SHIPPED_NAMES);
    return near.isEmpty()
        ? "the shipped files are "
            + String.join(", ", SHIPPED_NAMES)
            + "; a file beside this one is included by its name in quotes: `include \""
            + name
            + ".criteria\"`"
        : "write `include " + near.getFirst() + "`";
  }

  private void add(String text, Target target, List<String> way) {
    String name = target.shipped() ? target.name() + ".criteria (shipped)" : folder + target.name();
    int before = whole.text().length();
    whole = whole.and(Source.of(name, text));
    int start = whole.text().length() - text.length();
    if (start < before) {
      throw new IllegalStateException("an included text stands before its end");
    }
    List<String> further = new ArrayList<>(way);
    further.add(target.key());
    String under =
        target.shipped() ? "" : target.name().substring(0, target.name().lastIndexOf('/') + 1);
    read(start, whole.text().length(), under, target.shipped(), further);
  }

  private Optional<String> text(Target target) {
    if (target.shipped()) {
      Optional<String> text = shipped(target.name());
      return text.isPresent()
          ? text
          : refuse(
              target.span(),
              "no file of the shipped library is called `" + target.name() + "`",
              meant(target.name()));
    }
    return switch (includes.find(target.name())) {
      case Includes.Answer.Text(String text) -> Optional.of(text);
      case Includes.Answer.Refused(String why) ->
          refuse(
              target.span(),
              "`" + target.name() + "` cannot be included: " + why,
              shipped(target.name()).isPresent()
                  ? "a file of the shipped library is named without quotes: `include "
                      + target.name()
                      + "`"
                  : "correct the path; it counts from the folder of the including file");
    };
  }

  private static Optional<String> shipped(String name) {
    try (InputStream in = Including.class.getResourceAsStream(SHIPPED + name + ".criteria")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A library of a bearable size; a byte order mark at its beginning is taken away. */
  private Optional<String> usable(String read, Target target) {
    String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
    if (whole.text().length() + text.length() >= LARGEST) {
      return refuse(
          target.span(), "with `" + target.name() + "` the text is larger than 2 MiB", "divide it");
    }
    boolean library =
        text.lines()
            .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
            .findFirst()
            .filter(line -> line.startsWith("library "))
            .isPresent();
    return library
        ? Optional.of(text)
        : refuse(
            target.span(),
            "`" + target.name() + "` is no library",
            "let it begin with `library NAME | title` in place of `protocol`");
  }

  private <T> Optional<T> refuse(Span span, String message, String help) {
    diagnostics.add(
        Diagnostic.of(DiagnosticCode.CANNOT_INCLUDE, span, message, "not included").help(help));
    return Optional.empty();
  }
}
