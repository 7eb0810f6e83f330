package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;

/** What a library file may hold, alone or included. */
final class LibraryFiles {
  private LibraryFiles() {}

  /** Whether the file itself is a library. */
  static Optional<SectionSyntax.Library> own(ProtocolFile file) {
    return file.sections().stream()
        .filter(section -> file.source().isOwn(section.span().start()))
        .filter(SectionSyntax.Library.class::isInstance)
        .map(SectionSyntax.Library.class::cast)
        .findFirst();
  }

  /** Reports what cannot stand in a library. */
  static void check(ProtocolFile file, Diagnostics diagnostics) {
    Source source = file.source();
    boolean library = own(file).isPresent();
    for (SectionSyntax section : file.sections()) {
      boolean inLibrary = library || !source.isOwn(section.span().start());
      refused(section)
          .filter(what -> inLibrary)
          .ifPresent(what ->
              diagnostics.add(
                  Diagnostic.of(
                          DiagnosticCode.UNKNOWN_SECTION,
                          firstLine(source, section.span()),
                          "a library holds no " + what,
                          "not in a library")
                      .because("a library declares what protocols use")
                      .help(
                          "write it into the protocol; a library holds `include`, `define`,"
                              + " `score`, `table`, `lists`, `data` and `case`")));
    }
  }

  /** Without the cases of included files, which run when those are tested themselves. */
  static ProtocolFile withOwnCases(ProtocolFile file) {
    List<SectionSyntax> sections =
        file.sections().stream()
            .filter(section ->
                !(section instanceof SectionSyntax.CaseSection)
                    || file.source().isOwn(section.span().start()))
            .toList();
    return new ProtocolFile(file.source(), sections, file.comments());
  }

  private static Optional<String> refused(SectionSyntax section) {
    return switch (section) {
      case SectionSyntax.Header header -> Optional.of("`protocol`");
      case SectionSyntax.Cohorts cohorts -> Optional.of("`cohorts`");
      case SectionSyntax.Roles roles -> Optional.of("`roles`");
      case SectionSyntax.Milestones milestones -> Optional.of("`milestones`");
      case SectionSyntax.Sites sites -> Optional.of("`sites`");
      case SectionSyntax.Periods periods -> Optional.of("`periods`");
      case SectionSyntax.Criteria criteria -> Optional.of("criteria");
      case SectionSyntax.Library library -> Optional.empty();
      case SectionSyntax.Include include -> Optional.empty();
      case SectionSyntax.Define define -> Optional.empty();
      case SectionSyntax.Score score -> Optional.empty();
      case SectionSyntax.Table table -> Optional.empty();
      case SectionSyntax.Lists lists -> Optional.empty();
      case SectionSyntax.Data data -> Optional.empty();
      case SectionSyntax.CaseSection cases -> Optional.empty();
    };
  }

  private static Span firstLine(Source source, Span section) {
    int row = source.rowOf(section.start());
    int end = source.startOfLine(row) + source.line(row).length();
    return new Span(section.start(), Math.max(section.start(), Math.min(end, section.end())));
  }
}
