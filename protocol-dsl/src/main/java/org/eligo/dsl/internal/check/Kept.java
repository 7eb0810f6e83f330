package org.eligo.dsl.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.EntryList;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;

/**
 * What belongs to the protocol: all that the file itself declares, and of included files what its
 * rules use, directly or through other declarations (T10).
 */
final class Kept {
  private final Translation t;
  private final Definitions definitions;
  private final Source source;
  private final Set<String> names = new HashSet<>();
  private final Set<String> items = new HashSet<>();
  private final Set<String> texts = new HashSet<>();

  private Kept(Translation t, Definitions definitions) {
    this.t = t;
    this.definitions = definitions;
    this.source = t.symbols.source();
  }

  static Kept of(Translation t, Definitions definitions) {
    Kept kept = new Kept(t, definitions);
    kept.follow();
    return kept;
  }

  private boolean isOwn(Span span) {
    return source.isOwn(span.start());
  }

  private void follow() {
    Deque<String> open = new ArrayDeque<>(t.uses.plannedBy(Optional.empty()));
    definitions
        .all()
        .forEach((name, definition) -> {
          if (isOwn(definition.span())) {
            open.add(name);
          }
        });
    Set<String> used = new HashSet<>(t.uses.itemsOf(Optional.empty()));
    texts.addAll(t.uses.textsOf(Optional.empty()));
    while (!open.isEmpty()) {
      String name = open.removeFirst();
      if (names.add(name)) {
        used.addAll(t.uses.itemsOf(Optional.of(name)));
        open.addAll(t.uses.plannedBy(Optional.of(name)));
        texts.addAll(t.uses.textsOf(Optional.of(name)));
      }
    }
    t.symbols.data().values().stream()
        .filter(item -> isOwn(item.span()))
        .forEach(item -> used.add(item.name()));
    used.forEach(this::keep);
  }

  private void keep(String used) {
    Deque<String> open = new ArrayDeque<>(List.of(used));
    while (!open.isEmpty()) {
      String item = open.removeLast();
      if (items.add(item)) {
        t.symbols
            .item(item)
            .flatMap(one -> one.options().support())
            .ifPresent(support -> open.addAll(support.items()));
      }
    }
  }

  /** Reports facts of items that belong to a library and that nothing here uses. */
  void refuseOthers(List<Case> cases) {
    for (Case one : cases) {
      one.facts().stream()
          .flatMap(fact -> itemOf(fact).stream())
          .filter(item -> !items.contains(item))
          .distinct()
          .forEach(item ->
              t.report(
                  DiagnosticCode.WRONG_VALUE,
                  one.span(),
                  "the case records `" + item + "`, which no rule of this file uses",
                  "not part of the protocol",
                  "take the line out, or use `" + item + "` in a rule"));
    }
  }

  private static Optional<String> itemOf(Case.Fact fact) {
    return switch (fact) {
      case Case.Fact.Result result -> Optional.of(result.item());
      case Case.Fact.Entry entry -> Optional.of(entry.item());
      case Case.Fact.Complete complete -> Optional.of(complete.item());
      default -> Optional.empty();
    };
  }

  Map<String, Definition> definitions() {
    Map<String, Definition> kept = new LinkedHashMap<>(definitions.all());
    kept.keySet().removeIf(name -> !names.contains(name));
    return kept;
  }

  Map<String, DataItem> data() {
    Map<String, DataItem> kept = new LinkedHashMap<>(t.symbols.data());
    kept.keySet().removeIf(name -> !items.contains(name));
    return kept;
  }

  /** The file with what belongs to it, as if it stood there; without the lines that include. */
  ProtocolFile file(ProtocolFile file) {
    Set<String> bases = new HashSet<>();
    names.forEach(name -> bases.add(definitions.baseOf(name)));
    List<SectionSyntax> sections = new ArrayList<>();
    for (SectionSyntax section : file.sections()) {
      if (isOwn(section.span())) {
        if (!(section instanceof SectionSyntax.Include)) {
          sections.add(section);
        }
      } else if (section instanceof SectionSyntax.Data data) {
        add(data, sections);
      } else if (section instanceof SectionSyntax.Table table) {
        if (texts.contains(Canonical.table(source, table))) {
          sections.add(table);
        }
      } else if (section instanceof SectionSyntax.Lists lists) {
        add(lists, sections);
      } else if (!(section instanceof SectionSyntax.Include
              || section instanceof SectionSyntax.Library
              || section instanceof SectionSyntax.CaseSection)
          && declared(section).filter(name -> !bases.contains(name)).isEmpty()) {
        sections.add(section);
      }
    }
    return new ProtocolFile(file.source(), sections, file.comments());
  }

  private static Optional<String> declared(SectionSyntax section) {
    return section instanceof SectionSyntax.Define define
        ? Optional.of(define.name().text())
        : section instanceof SectionSyntax.Score score
            ? Optional.of(score.name().text())
            : Optional.empty();
  }

  private void add(SectionSyntax.Data data, List<SectionSyntax> sections) {
    var used =
        data.items().stream()
            .filter(item -> item.names().stream().anyMatch(name -> items.contains(name.text())))
            .toList();
    if (!used.isEmpty()) {
      sections.add(new SectionSyntax.Data(used, data.span()));
    }
  }

  private void add(SectionSyntax.Lists lists, List<SectionSyntax> sections) {
    Set<String> used = new HashSet<>();
    for (DataItem item : data().values()) {
      Stream.concat(
              Stream.of(item.type()), item.fields().values().stream().map(DataItem.Field::type))
          .filter(Type.InList.class::isInstance)
          .flatMap(type -> ((Type.InList) type).lists().stream())
          .map(EntryList::name)
          .forEach(used::add);
    }
    var kept = lists.lists().stream().filter(list -> used.contains(list.name().text())).toList();
    if (!kept.isEmpty()) {
      sections.add(new SectionSyntax.Lists(kept, lists.span()));
    }
  }
}
