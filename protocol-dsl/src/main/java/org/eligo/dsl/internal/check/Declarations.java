package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol.Declared;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.Define;
import org.eligo.dsl.syntax.SectionSyntax.MilestoneSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * The first step: what a file declares. Data items, milestones and definitions share one space of
 * names, since rules name them alike; cohorts and roles have spaces of their own.
 */
final class Declarations {
  private final ProtocolFile file;
  private final Diagnostics diagnostics;
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");

  private final Map<String, Name> folded = new HashMap<>();
  private final Map<String, Span> places = new HashMap<>();
  private final Map<String, DataItem> data = new LinkedHashMap<>();
  private final Map<String, String> itemNames = new LinkedHashMap<>();
  private final Map<String, Define> definitions = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();

  private Declarations(ProtocolFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** What two names must not have in common: their letters, whatever case or apostrophe. */
  static String fold(String name) {
    return APOSTROPHES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  static Symbols of(ProtocolFile file, Diagnostics diagnostics, Uses uses) {
    return new Declarations(file, diagnostics).collect(uses);
  }

  private Symbols collect(Uses uses) {
    List<Declared> cohorts = new ArrayList<>();
    List<Declared> roles = new ArrayList<>();
    List<MilestoneSyntax> milestones = new ArrayList<>();
    Map<String, Name> cohortNames = new HashMap<>();
    Map<String, Name> roleNames = new HashMap<>();
    for (SectionSyntax section : file.sections()) {
      switch (section) {
        case SectionSyntax.Cohorts c -> declare(c.cohorts(), cohorts, cohortNames, "cohort");
        case SectionSyntax.Roles r -> declare(r.roles(), roles, roleNames, "role");
        case SectionSyntax.Milestones m -> milestones.addAll(m.milestones());
        case SectionSyntax.Header h -> {}
        case SectionSyntax.Library l -> {}
        case SectionSyntax.Include i -> {}
        case SectionSyntax.Criteria c -> {}
        case SectionSyntax.Define d -> {}
        case SectionSyntax.Periods p -> {}
        case SectionSyntax.Sites s -> s.facts().forEach(this::refuseOtherTypes);
        case SectionSyntax.Table t -> claimTable(t);
        case SectionSyntax.Lists l -> {}
        case SectionSyntax.Score s -> {}
        case SectionSyntax.Data d -> {}
        case SectionSyntax.CaseSection c -> {}
      }
    }
    milestones.forEach(m -> claim(m.name()));
    List<DataSyntax> lines = dataLines();
    Lists lists = Lists.of(file, diagnostics);
    DataItems items = new DataItems(file.source(), diagnostics, role -> isRole(role, roles), lists);
    lines.forEach(line -> declare(line, items));
    lists.unused().forEach(uses::unusedList);
    file.sections().forEach(this::declareDefinition);
    Symbols symbols = symbols(cohorts, roles, new VisitDays(diagnostics).of(milestones), data);
    return withOptions(symbols, lines, uses);
  }

  private Symbols symbols(
      List<Declared> cohorts,
      List<Declared> roles,
      List<Milestone> milestones,
      Map<String, DataItem> items) {
    return new Symbols(
        file.source(), cohorts, roles, milestones, items, itemNames, definitions, places, unread);
  }

  private boolean isRole(Name role, List<Declared> roles) {
    List<String> names = roles.stream().map(Declared::name).toList();
    if (names.contains(role.text())) {
      return true;
    }
    List<String> near = Similar.to(role.text(), names);
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_NAME,
                role.span(),
                "no role is called `" + role.text() + "`",
                "not declared")
            .help(near.isEmpty() ? "declare it under `roles`" : Similar.question(near)));
    return false;
  }

  private void declare(
      List<SectionSyntax.Declared> written,
      List<Declared> into,
      Map<String, Name> taken,
      String kind) {
    for (SectionSyntax.Declared one : written) {
      Name first = taken.putIfAbsent(fold(one.name().text()), one.name());
      if (first == null) {
        into.add(new Declared(one.name().text(), one.words().map(Words::text).orElse("")));
      } else {
        duplicate(one.name(), first, kind + " ");
      }
    }
  }

  /** Takes a name of the rules; reports and refuses one that is taken. */
  private boolean claim(Name name) {
    Name first = folded.putIfAbsent(fold(name.text()), name);
    if (first != null) {
      duplicate(name, first, "");
      return false;
    }
    places.put(name.text(), name.span());
    return true;
  }

  private void duplicate(Name second, Name one, String kind) {
    boolean own = ofLibrary(second, one) && file.source().isOwn(one.span().start());
    Name again = own ? one : second;
    Name first = own ? second : one;
    boolean same = again.text().equals(first.text());
    String message =
        same
            ? kind + "`" + again.text() + "` is declared twice"
            : "`" + again.text() + "` and `" + first.text() + "` differ only by case or apostrophe";
    diagnostics.add(
        Diagnostic.of(
                same ? DiagnosticCode.DUPLICATE_NAME : DiagnosticCode.NEARLY_SAME_NAME,
                again.span(),
                message,
                "again")
            .with(first.span(), "first here")
            .because("a reader could not tell which of the two is meant")
            .help(
                ofLibrary(again, first)
                    ? "what an included file declares cannot be replaced, nor given options or"
                        + " fields of your own: leave your line out and use it as it is, or call"
                        + " yours by another name, such as `study "
                        + again.text()
                        + "`, and use that one in the rules"
                    : "remove one of the two, or give it another name"));
  }

  private boolean ofLibrary(Name one, Name other) {
    return file.source().isOwn(one.span().start()) != file.source().isOwn(other.span().start());
  }

  private List<DataSyntax> dataLines() {
    List<DataSyntax> lines = new ArrayList<>();
    for (SectionSyntax section : file.sections()) {
      if (section instanceof SectionSyntax.Data dataSection) {
        lines.addAll(dataSection.items());
      } else if (section instanceof SectionSyntax.Sites sites) {
        lines.addAll(sites.facts());
      }
    }
    return lines;
  }

  private void declare(DataSyntax line, DataItems items) {
    List<DataItem> read = items.of(line);
    Map<String, DataItem> named = new HashMap<>();
    read.forEach(item -> named.putIfAbsent(item.name(), item));
    for (Name name : line.names()) {
      if (claim(name)) {
        Optional.ofNullable(named.get(name.text()))
            .ifPresentOrElse(
                item -> {
                  data.put(item.name(), item);
                  itemNames.put(item.name(), item.name());
                },
                () -> unread.add(name.text()));
      } else if (!read.isEmpty() && differs(read.getFirst(), name.text())) {
        forget(name.text());
      }
    }
    line.plural()
        .filter(plural -> !line.names().isEmpty())
        .ifPresent(plural -> declarePlural(line, plural));
  }

  private boolean differs(DataItem second, String name) {
    DataItem first = data.get(name);
    return first != null && !first.type().equals(second.type());
  }

  /** Which of two declarations is meant is not known, so no use can be called wrong. */
  private void forget(String name) {
    data.remove(name);
    itemNames.forEach((written, item) -> {
      if (item.equals(name)) {
        unread.add(written);
      }
    });
    itemNames.values().removeIf(name::equals);
  }

  private void declarePlural(DataSyntax line, Name plural) {
    String single = line.names().getFirst().text();
    if (plural.text().equals(single)) {
      return;
    }
    if (claim(plural)) {
      if (data.containsKey(single)) {
        itemNames.put(plural.text(), single);
      } else {
        unread.add(plural.text());
      }
    }
  }

  private void refuseOtherTypes(DataSyntax fact) {
    boolean fits =
        switch (fact.type()) {
          case DataSyntax.Simple simple -> Set.of("yes/no", "number").contains(simple.word());
          case DataSyntax.OneOf one -> true;
          case DataSyntax.Measurement measurement -> true;
          case DataSyntax.Unread unread -> true;
          default -> false;
        };
    if (!fits) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.WRONG_TYPE,
                  fact.type().span(),
                  "a fact of the site has another type",
                  "not for a site")
              .help("write `yes/no`, `one of`, `number` or `measurement in`"));
    }
  }

  private void claimTable(SectionSyntax.Table table) {
    claim(table.name());
  }

  private void declareDefinition(SectionSyntax section) {
    if (section instanceof Define define && claim(define.name())) {
      definitions.put(define.name().text(), define);
    } else if (section instanceof SectionSyntax.Score score && claim(score.name())) {
      definitions.put(score.name().text(), Scores.asDefinition(score));
    }
  }

  private Symbols withOptions(Symbols symbols, List<DataSyntax> lines, Uses uses) {
    Names names = new Names(symbols, diagnostics, uses);
    DataOptions options = new DataOptions(symbols, diagnostics, names, uses);
    Map<String, DataItem> complete = new LinkedHashMap<>();
    for (DataSyntax line : lines) {
      for (Name name : line.names()) {
        DataItem item = symbols.data().get(name.text());
        if (item != null && item.span().equals(line.span())) {
          complete.put(item.name(), options.withOptions(item, line.options()));
        }
      }
      line.options().forEach(this::claimFormerName);
    }
    return symbols(symbols.cohorts(), symbols.roles(), symbols.milestones(), complete);
  }

  private void claimFormerName(DataSyntax.Option option) {
    if (option instanceof DataSyntax.Formerly former) {
      Optional<Name> first =
          Optional.ofNullable(folded.putIfAbsent(fold(former.name().text()), former.name()));
      first.ifPresent(other ->
          diagnostics.add(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_NAME,
                      former.name().span(),
                      "the former name `" + former.name().text() + "` is a name of today",
                      "taken")
                  .with(other.span(), "taken here")
                  .because("a stored record could not be read: both would be meant")
                  .help("remove it, or rename the other one")));
    }
  }
}
