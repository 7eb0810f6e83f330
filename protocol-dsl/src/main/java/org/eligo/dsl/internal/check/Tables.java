package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/** The declared tables, and the rows that a use may mean. */
final class Tables {
  private final Translation t;
  private final Map<String, Table> declared = new LinkedHashMap<>();

  Tables(Translation t) {
    this.t = t;
  }

  /** A table; one of {@code lengths} and {@code numbers} has its rows, by choice of the key. */
  private record Table(
      SectionSyntax.Table written,
      Optional<Unit> unit,
      Map<String, CalendarAmount> lengths,
      Map<String, Rational> numbers) {
    boolean ofLengths() {
      return written.type().text().equals("length");
    }
  }

  /** Reads the tables of a file. */
  void declare(ProtocolFile file) {
    for (SectionSyntax section : file.sections()) {
      if (section instanceof SectionSyntax.Table table
          && !declared.containsKey(table.name().text())) {
        declare(table);
      }
    }
  }

  private void declare(SectionSyntax.Table written) {
    Optional<Unit> unit = written.unit().flatMap(u -> t.numbers.unit(u.text(), u.span()));
    Table table = new Table(written, unit, new LinkedHashMap<>(), new LinkedHashMap<>());
    declared.put(written.name().text(), table);
    t.names.table(written.name().text());
    List<Type> types = keyTypes(written.key().text());
    if (types.isEmpty()) {
      t.names.unknown(written.key(), "field or constant item with choices", List.copyOf(allKeys()));
      return;
    }
    Map<String, Span> taken = new LinkedHashMap<>();
    for (SectionSyntax.TableRow row : written.rows()) {
      Optional<CalendarAmount> length =
          table.ofLengths() ? t.numbers.amount(row.value()) : Optional.empty();
      Optional<Rational> number = table.ofLengths() ? Optional.empty() : number(row, table);
      for (Name key : row.keys()) {
        choice(key, types, taken)
            .ifPresent(choice -> {
              length.ifPresent(l -> table.lengths().put(choice, l));
              number.ifPresent(n -> table.numbers().put(choice, n));
            });
      }
    }
    warnOfGaps(written, types, taken.keySet());
  }

  private Optional<Rational> number(SectionSyntax.TableRow row, Table table) {
    boolean bare = row.value() instanceof ValueSyntax.NumberLiteral n && n.unit().isEmpty();
    if (table.unit().isPresent() && bare) {
      t.report(
          DiagnosticCode.MISSING_UNIT,
          row.value().span(),
          "the values of this table have a unit",
          "of what?",
          "write `" + t.text(row.value().span()) + " " + table.unit().get() + "`");
      return Optional.empty();
    }
    return t.numbers.inUnit(row.value(), table.unit());
  }

  /** The types of all fields and constant items of a name that have choices. */
  private List<Type> keyTypes(String name) {
    List<Type> types = new ArrayList<>();
    for (DataItem item : t.symbols.data().values()) {
      if (item.name().equals(name) && item.constant() && !choices(item.type()).isEmpty()) {
        types.add(item.type());
      }
      Optional.ofNullable(item.fields().get(name))
          .map(DataItem.Field::type)
          .filter(type -> !choices(type).isEmpty())
          .ifPresent(types::add);
    }
    return types;
  }

  private Set<String> allKeys() {
    Set<String> names = new LinkedHashSet<>();
    for (DataItem item : t.symbols.data().values()) {
      item.fields().values().stream()
          .filter(field -> !choices(field.type()).isEmpty())
          .forEach(field -> names.add(field.name()));
      if (item.constant() && !choices(item.type()).isEmpty()) {
        names.add(item.name());
      }
    }
    return names;
  }

  /** The choices for which a table should have rows. */
  private static List<String> choices(Type type) {
    return switch (type) {
      case Type.OneOf one -> one.choices();
      case Type.Ordered ordered -> ordered.choices();
      case Type.InList in -> in.entries();
      case Type.YesNo y -> List.of("yes", "no");
      default -> List.of();
    };
  }

  private Optional<String> choice(Name key, List<Type> types, Map<String, Span> taken) {
    Optional<String> choice =
        types.stream()
            .map(type ->
                type instanceof Type.InList in
                    ? in.choice(key.text())
                    : Optional.of(key.text()).filter(choices(type)::contains))
            .flatMap(Optional::stream)
            .findFirst();
    if (choice.isEmpty()) {
      unknownChoice(key, types);
      return Optional.empty();
    }
    Span first = taken.putIfAbsent(choice.get(), key.span());
    if (first != null) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.DUPLICATE_NAME,
                  key.span(),
                  "two rows of this table are for `" + choice.get() + "`",
                  "again")
              .with(first, "first here")
              .because("nothing says which of the two values counts")
              .help("remove one of the two"));
      return Optional.empty();
    }
    return choice;
  }

  private void unknownChoice(Name key, List<Type> types) {
    List<String> known = types.stream().flatMap(type -> choices(type).stream()).distinct().toList();
    List<String> near = Similar.to(key.text(), known);
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_CHOICE,
                key.span(),
                "`" + key.text() + "` is not one of the choices of the key",
                "no such choice")
            .help(
                near.isEmpty()
                    ? "use one of the choices, or add it where the key is declared"
                    : Similar.question(near)));
  }

  private void warnOfGaps(SectionSyntax.Table table, List<Type> types, Set<String> taken) {
    List<String> without =
        types.stream()
            .flatMap(type -> choices(type).stream())
            .filter(choice -> !taken.contains(choice))
            .distinct()
            .toList();
    if (!without.isEmpty()) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.CHOICE_WITHOUT_ROW,
                  table.name().span(),
                  "the table `"
                      + table.name().text()
                      + "` has no row for `"
                      + String.join("`, `", without)
                      + "`",
                  "not for every choice")
              .because("what is asked with one of them stays unknown")
              .help("add the rows, or leave it so if the text gives no value"));
    }
  }

  private Optional<Table> table(ValueSyntax.Named named) {
    return Optional.ofNullable(declared.get(named.name().text()));
  }

  boolean isTable(ValueSyntax.Named named) {
    return declared.containsKey(named.name().text());
  }

  boolean isLength(ValueSyntax.Named named) {
    return table(named).filter(Table::ofLengths).isPresent();
  }

  /** The number that a use means. */
  Typed value(ValueSyntax.Named named, Scope scope) {
    Table table = table(named).orElseThrow();
    t.values.refuseTime(named);
    if (table.ofLengths()) {
      t.report(
          DiagnosticCode.WRONG_TYPE,
          named.span(),
          "`" + named.name().text() + "` is a table of lengths, where a number is needed",
          "not a number",
          "use it as the length of a window: `within " + named.name().text() + " before ...`");
      return Typed.unread(named.span());
    }
    Optional<TableKey> key = key(named, scope, table);
    if (key.isEmpty() || table.written().unit().isPresent() && table.unit().isEmpty()) {
      return Typed.unread(named.span());
    }
    Value value =
        new Value.Lookup(
            named.name().text(), key.get(), table.numbers(), table.unit(), named.span());
    return table.unit().map(unit -> Typed.measured(value, unit)).orElse(Typed.plain(value));
  }

  /** The length that a use means; empty once a mistake has been reported. */
  Optional<Length> length(ValueSyntax.Named named, Scope scope) {
    Table table = table(named).orElseThrow();
    t.values.refuseTime(named);
    return key(named, scope, table)
        .map(key -> new Length.Lookup(named.name().text(), key, table.lengths()));
  }

  private Optional<TableKey> key(ValueSyntax.Named named, Scope scope, Table table) {
    t.uses.text(Canonical.table(t.symbols.source(), table.written()));
    String key = table.written().key().text();
    Optional<TableKey> field =
        scope
            .field(key)
            .filter(f -> !choices(f.type()).isEmpty())
            .map(f -> new TableKey.OfField(scope.around().orElseThrow().name(), key));
    if (field.isPresent()) {
      return field;
    }
    Optional<DataItem> item =
        t.symbols.item(key).filter(i -> i.constant() && !choices(i.type()).isEmpty());
    if (item.isPresent()) {
      t.uses.item(item.get().name());
      return Optional.of(
          new TableKey.OfItem(
              new ResultQuery(
                  item.get().name(),
                  ResultQuery.Pick.LATEST,
                  new ResultTime.AnyTime(),
                  Optional.empty(),
                  false)));
    }
    if (!keyTypes(key).isEmpty()) {
      t.report(
          DiagnosticCode.NO_ENTRY_AROUND,
          named.span(),
          "nothing around this rule has a field `" + key + "`",
          "of which `" + key + "`?",
          "use the table in the `where` or the window of a history whose entries have the field");
    }
    return Optional.empty();
  }
}
