package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** Looks up the names of a rule: fields of the entry or result around it first, then the file. */
final class Names {
  private static final Map<String, String> PICKS =
      Map.of("first ", "earliest ", "last ", "latest ", "most recent ", "latest ");
  private final Symbols symbols;
  private final Diagnostics diagnostics;
  private final Uses uses;
  private final Set<String> tables = new HashSet<>();

  Names(Symbols symbols, Diagnostics diagnostics, Uses uses) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
    this.uses = uses;
  }

  /** From now on this is known to be a table. */
  void table(String name) {
    tables.add(name);
  }

  /** What a name stands for. */
  sealed interface Meaning {}

  /** A field of the entry or result around the rule. */
  record OfField(DataItem.Field field) implements Meaning {}

  /** A data item. */
  record OfItem(DataItem item) implements Meaning {}

  /** A milestone. */
  record OfMilestone(String name) implements Meaning {}

  /** A defined condition. */
  record OfCondition(String name) implements Meaning {}

  /** A defined value; without a unit a plain number. */
  record OfValue(String name, Optional<Unit> unit) implements Meaning {}

  /** Declared with a mistake that has been reported. */
  record Unread() implements Meaning {}

  /** Not declared. */
  record Nothing() implements Meaning {}

  Meaning find(Name name, Scope scope) {
    Optional<DataItem.Field> field = scope.field(name.text());
    if (field.isPresent()) {
      return new OfField(field.get());
    }
    Optional<DataItem> item = symbols.item(name.text());
    if (item.isPresent()) {
      uses.item(item.get().name());
      return new OfItem(item.get());
    }
    if (symbols.isMilestone(name.text())) {
      return new OfMilestone(name.text());
    }
    var definition = symbols.definitions().get(name.text());
    if (definition != null) {
      uses.definition(name.text(), name.span());
      if (definition.unit().isEmpty()) {
        return new OfCondition(name.text());
      }
      String unit = definition.unit().get().text();
      Optional<Unit> parsed = Units.parse(unit);
      return parsed.isEmpty() && !unit.equals("number")
          ? new Unread()
          : new OfValue(name.text(), parsed);
    }
    return symbols.unread().contains(name.text()) ? new Unread() : new Nothing();
  }

  /** Notes a name that is not declared, with those that would fit the place. */
  void unknown(Name name, String kind, Collection<String> fitting) {
    if (tables.contains(name.text())) {
      misfit(
          name.span(),
          "`" + name.text() + "` is a table and has no value of its own here",
          "by which key?",
          "use it in a `where`, a window or a calculation");
      return;
    }
    List<String> near = withoutSecondNames(Similar.to(name.text(), fitting));
    Optional<String> picked = picked(name.text());
    Diagnostic mistake =
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_NAME,
                name.span(),
                "no " + kind + " is called `" + name.text() + "`",
                "not declared")
            .because("a rule can use only names that the file declares");
    Optional<String> begun =
        fitting.stream().filter(other -> other.startsWith(name.text() + " ")).findFirst();
    Optional<String> hint =
        near.isEmpty() || !near.getFirst().equalsIgnoreCase(name.text())
            ? new NameHints(symbols).help(name.text(), fitting)
            : Optional.empty();
    if (hint.isPresent()) {
      mistake = mistake.help(hint.get());
    } else if (near.isEmpty() && begun.isPresent() && begun.get().matches(".* \\p{Lu}.*")) {
      String words = begun.get().substring(name.text().length()).strip();
      mistake =
          mistake.help(
              "`"
                  + begun.get()
                  + "` is declared"
                  + symbols.declaredOn(begun.get()).replace(", declared", "")
                  + "; if its name is `"
                  + name.text()
                  + "`, write a bar behind it: `"
                  + name.text()
                  + " | "
                  + words
                  + "`");
    } else if (picked.isPresent()) {
      mistake = mistake.help("write `" + picked.get() + "`");
    } else if (near.size() == 1) {
      String only = near.getFirst();
      mistake = mistake.help("did you mean `" + only + "`" + symbols.declaredOn(only) + "?");
    } else if (!near.isEmpty()) {
      mistake = mistake.help(Similar.question(near));
    } else if (!fitting.isEmpty() && fitting.size() <= 4) {
      mistake = mistake.help("declared are `" + String.join("`, `", fitting) + "`");
    } else {
      mistake = mistake.help("declare it, or use a declared name");
    }
    uses.undeclared(name, mistake);
  }

  /** {@code first X}, {@code last X} in the words of the language, where {@code X} is declared. */
  private Optional<String> picked(String written) {
    return PICKS.entrySet().stream()
        .filter(pick -> written.startsWith(pick.getKey()))
        .filter(pick -> symbols.item(written.substring(pick.getKey().length())).isPresent())
        .map(pick -> pick.getValue() + written.substring(pick.getKey().length()))
        .findFirst();
  }

  /** Of an item whose name and plural are both near, the nearer one says enough. */
  private List<String> withoutSecondNames(List<String> near) {
    Set<String> items = new HashSet<>();
    return near.stream()
        .filter(name -> items.add(symbols.itemNames().getOrDefault(name, name)))
        .toList();
  }

  /** Reports a declared name that does not fit its place. */
  void misfit(Span span, String message, String label, String help) {
    diagnostics.add(
        Diagnostic.of(DiagnosticCode.NAME_DOES_NOT_FIT, span, message, label).help(help));
  }

  /** Whether the role is declared; reports it if not. {@code participant} is always known. */
  boolean role(Name role) {
    boolean known =
        symbols.roleNames().contains(role.text()) || role.text().equals(Rules.PARTICIPANT);
    if (!known) {
      unknown(role, "role", symbols.roleNames());
    }
    return known;
  }

  /** Whether the milestone is declared; reports it if not. */
  boolean milestone(Name milestone) {
    boolean known = symbols.isMilestone(milestone.text());
    if (!known) {
      unknown(milestone, "milestone", symbols.milestoneNames());
    }
    return known;
  }

  /** Names that a rule could use for a value or a condition at this place. */
  List<String> inRules(Scope scope) {
    LinkedHashSet<String> names = new LinkedHashSet<>(scope.fieldNames());
    names.addAll(items(item -> !item.isHistory()));
    names.addAll(symbols.definitions().keySet());
    return List.copyOf(names);
  }

  /** Names of data items of a kind, plurals included. */
  List<String> items(Predicate<DataItem> kind) {
    List<String> names = new ArrayList<>();
    symbols
        .itemNames()
        .forEach((name, item) -> {
          if (symbols.item(name).filter(kind).isPresent()) {
            names.add(name);
          }
        });
    return names;
  }
}
