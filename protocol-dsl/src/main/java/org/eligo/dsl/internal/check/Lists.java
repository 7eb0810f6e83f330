package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.EntryList;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.EntrySyntax;
import org.eligo.dsl.syntax.SectionSyntax.ListSyntax;
import org.eligo.dsl.syntax.Words;

/** The declared lists, and the types that they make. */
final class Lists {
  private static final Set<String> TAKEN = Set.of("unknown", Type.InList.NOT_LISTED);
  private final Diagnostics diagnostics;
  private final Map<String, EntryList> declared = new LinkedHashMap<>();
  private final Map<String, ListSyntax> written = new LinkedHashMap<>();
  private final Map<String, Name> folded = new HashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  private Lists(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static Lists of(ProtocolFile file, Diagnostics diagnostics) {
    Lists lists = new Lists(diagnostics);
    for (SectionSyntax section : file.sections()) {
      if (section instanceof SectionSyntax.Lists all) {
        all.lists().forEach(lists::declare);
      }
    }
    return lists;
  }

  private void declare(ListSyntax list) {
    String name = list.name().text();
    Name first = folded.putIfAbsent(Declarations.fold(name), list.name());
    if (first != null) {
      again(list.name(), first.span(), "the list `" + name + "` is declared twice");
      return;
    }
    if (list.entries().isEmpty()) {
      report(
          DiagnosticCode.UNREADABLE_DECLARATION,
          list.name().span(),
          "the list `" + name + "` has no entries",
          "nothing below it",
          "write its entries on the next lines, deeper");
    }
    written.put(name, list);
    List<EntryList.Entry> entries = new ArrayList<>();
    Map<String, Name> taken = new HashMap<>();
    list.entries().forEach(entry -> entry(entry, taken).ifPresent(entries::add));
    String words = list.words().map(Words::text).orElse("");
    declared.put(name, new EntryList(name, words, list.open(), entries, Canonical.list(list)));
  }

  private Optional<EntryList.Entry> entry(EntrySyntax entry, Map<String, Name> taken) {
    boolean free = claim(entry.name(), entry.name(), taken);
    entry.synonyms().forEach(synonym -> claim(synonym, entry.name(), taken));
    List<DataItem.Code> codes = new ArrayList<>();
    for (DataSyntax.Code code : entry.codes()) {
      String text = code.system().text() + " " + code.code().text();
      claim(new Name(text, code.system().span().to(code.code().span())), entry.name(), taken);
      codes.add(new DataItem.Code(code.system().text(), code.code().text()));
    }
    return free
        ? Optional.of(
            new EntryList.Entry(
                entry.name().text(), entry.synonyms().stream().map(Name::text).toList(), codes))
        : Optional.empty();
  }

  /** Whether a word of an entry means no other entry of its list; reports it if it does. */
  private boolean claim(Name word, Name entry, Map<String, Name> taken) {
    String folded = Type.InList.fold(word.text());
    if (TAKEN.contains(folded) || folded.startsWith("like ")) {
      report(
          DiagnosticCode.NAME_DOES_NOT_FIT,
          word.span(),
          "an entry cannot be called `" + word.text() + "`",
          "means something else",
          "`unknown`, `not listed` and `like LIST` are answers that every record may hold");
      return false;
    }
    Name first = taken.putIfAbsent(folded, entry);
    if (first == null || first.equals(entry) && !word.equals(entry)) {
      return true;
    }
    again(word, first.span(), "`" + word.text() + "` stands in this list already");
    return false;
  }

  private void again(Name name, Span first, String message) {
    diagnostics.add(
        Diagnostic.of(DiagnosticCode.DUPLICATE_NAME, name.span(), message, "again")
            .with(first, "first here")
            .because("a recorded word could mean either")
            .help("remove one of the two, or give it another name"));
  }

  /** The type {@code in LIST, LIST}; empty if one of its lists is not declared. */
  Optional<Type> type(DataSyntax.InList type) {
    List<EntryList> lists = new ArrayList<>();
    for (Name name : type.lists()) {
      EntryList list = declared.get(name.text());
      if (list == null) {
        unknown(name);
      } else if (!lists.contains(list)) {
        used.add(name.text());
        lists.add(list);
      }
    }
    if (lists.size() < type.lists().size()) {
      return Optional.empty();
    }
    Type.InList made = Type.InList.of(lists);
    lists.forEach(list -> refuseAmbiguous(list, made, type.span()));
    return Optional.of(made);
  }

  /** A word of one list must not mean something else in another one of the same type. */
  private void refuseAmbiguous(EntryList list, Type.InList type, Span span) {
    for (EntryList.Entry entry : list.entries()) {
      String name = type.known().getOrDefault(Type.InList.fold(entry.name()), entry.name());
      List<String> words = new ArrayList<>(List.of(entry.name()));
      words.addAll(entry.synonyms());
      entry.codes().forEach(code -> words.add(code.system() + " " + code.code()));
      for (String word : words) {
        String meant = type.choice(word).orElse(name);
        boolean same = Type.InList.fold(meant).equals(Type.InList.fold(entry.name()));
        if (!same) {
          diagnostics.add(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_NAME,
                      span,
                      "`"
                          + word
                          + "` means `"
                          + entry.name()
                          + "` in one of these lists and `"
                          + meant
                          + "` in another",
                      "which of the two?")
                  .because("a recorded word could mean either")
                  .help("call the same entry alike in both lists, or remove the synonym"));
        }
      }
    }
  }

  private void unknown(Name name) {
    List<String> near = Similar.to(name.text(), List.copyOf(declared.keySet()));
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_NAME,
                name.span(),
                "no list is called `" + name.text() + "`",
                "not declared")
            .help(near.isEmpty() ? "declare it under `lists`" : Similar.question(near)));
  }

  /** The lists that classify nothing, with their places. */
  Map<String, Span> unused() {
    Map<String, Span> unused = new LinkedHashMap<>();
    written.forEach((name, list) -> {
      if (!used.contains(name)) {
        unused.put(name, list.name().span());
      }
    });
    return unused;
  }

  /** The canonical texts of the lists behind a line of the data dictionary. */
  static String texts(Iterable<Type> types) {
    Set<String> texts = new LinkedHashSet<>();
    for (Type type : types) {
      if (type instanceof Type.InList in) {
        in.lists().forEach(list -> texts.add(list.text()));
      }
    }
    return String.join("", texts);
  }

  private void report(DiagnosticCode code, Span span, String message, String label, String help) {
    diagnostics.add(Diagnostic.of(code, span, message, label).help(help));
  }
}
