package org.eligo.dsl.internal.parser;

import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaLexer;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.SectionSyntax;

/** Collects every name that the file declares, before any rule is read. */
final class NameCollector {
  private final String text;
  private final DeclaredNames names = new DeclaredNames();
  private final Diagnostics unheard = new Diagnostics();

  private NameCollector(String text) {
    this.text = text;
  }

  static DeclaredNames collect(String text, List<LineNode> sections) {
    NameCollector collector = new NameCollector(text);
    sections.forEach(collector::section);
    return collector.names;
  }

  private void section(LineNode node) {
    HeaderBuilder headers = new HeaderBuilder(text, unheard);
    switch (SectionHeading.of(node)) {
      case COHORTS, ROLES -> headers.declared(node).forEach(one -> add(one.name()));
      case MILESTONES -> headers.milestones(node).forEach(this::milestone);
      case PERIODS -> node.children.forEach(this::period);
      case TABLE -> table(Cuts.code(text, node).after(5));
      case LISTS -> new ListBuilder(text, unheard).lists(node).forEach(this::list);
      case DATA, SITES -> {
        DataBuilder data = new DataBuilder(text, unheard, new PhraseParser(names, unheard));
        node.children.forEach(child -> data.item(child, false).ifPresent(this::item));
      }
      case DEFINE -> {
        Cuts rest = Cuts.code(text, node).after(6);
        add(DefineHeading.of(node, rest).name().name());
      }
      case SCORE -> add(Cuts.code(text, node).after(5).name());
      case PROTOCOL, LIBRARY, INCLUDE, INCLUSION, EXCLUSION, CASE, UNKNOWN -> {}
    }
  }

  private void milestone(SectionSyntax.MilestoneSyntax milestone) {
    add(milestone.name());
    names.addMilestone(milestone.name().text());
  }

  private void period(LineNode node) {
    Cuts code = Cuts.code(text, node);
    int colon = code.find(":");
    add((colon < 0 ? code : code.part(0, colon)).name());
  }

  private void table(Cuts heading) {
    int colon = heading.find(":");
    add((colon < 0 ? heading : heading.part(0, colon)).name());
  }

  private void list(SectionSyntax.ListSyntax list) {
    add(list.name());
    names.addList(list.name().text());
    if (list.open()) {
      names.add("like " + list.name().text(), Lexing.words("like " + list.name().text()));
    }
    for (SectionSyntax.EntrySyntax entry : list.entries()) {
      add(entry.name());
      entry.synonyms().stream().filter(synonym -> isPlain(synonym.text())).forEach(this::add);
    }
  }

  private void item(DataSyntax item) {
    String simple = item.type() instanceof DataSyntax.Simple type ? type.word() : "";
    boolean date = simple.equals("date");
    boolean history = simple.equals("event") || simple.equals("course");
    for (Name name : item.names()) {
      add(name);
      if (date) {
        names.addDay(name.text());
      }
      if (history) {
        names.addHistory(name.text());
        item.plural().ifPresent(plural -> names.addHistory(plural.text()));
      }
    }
    item.plural().ifPresent(this::add);
    item.names().forEach(name -> choices(item.type(), name.text()));
    for (DataSyntax.Field field : item.fields()) {
      add(field.name());
      choices(field.type(), field.name().text());
    }
  }

  private void choices(DataSyntax.TypeSyntax type, String of) {
    List<Name> choices =
        switch (type) {
          case DataSyntax.OneOf oneOf -> oneOf.choices();
          case DataSyntax.Ordered ordered -> ordered.choices();
          case DataSyntax.SomeOf someOf -> someOf.choices();
          default -> List.of();
        };
    if (type instanceof DataSyntax.Ordered) {
      names.addOrdered(of);
    }
    for (Name choice : choices) {
      add(choice);
      names.addChoice(choice.text(), of);
    }
  }

  /** Quoted names are quoted in rules too; their words join only when a rule could not differ. */
  private void add(Name name) {
    boolean quoted = name.span().length() > 0 && text.charAt(name.span().start()) == '"';
    List<String> words = Lexing.words(name.text());
    names.add(name.text(), quoted && !isPlain(name.text()) ? List.of() : words);
  }

  private static boolean isPlain(String name) {
    List<Piece> words = Lexing.pieces(new Phrase(0, name), 100);
    return words.stream().allMatch(w -> w.is(CriteriaLexer.WORD));
  }
}
