package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.DataItem.Options;
import org.eligo.dsl.model.DataItem.Place;
import org.eligo.dsl.model.DataItem.Plausible;
import org.eligo.dsl.model.DataItem.Support;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.WindowSyntax;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;

/** Reads the options below the items of the data dictionary, once all items are known. */
final class DataOptions {
  private final Diagnostics diagnostics;
  private final Numbers numbers;
  private final Names names;
  private final Symbols symbols;
  private final Uses uses;

  DataOptions(Symbols symbols, Diagnostics diagnostics, Names names, Uses uses) {
    this.symbols = symbols;
    this.diagnostics = diagnostics;
    this.names = names;
    this.uses = uses;
    this.numbers = new Numbers(diagnostics);
  }

  DataItem withOptions(DataItem item, List<DataSyntax.Option> options) {
    Options read = Options.none();
    for (DataSyntax.Option option : options) {
      read = with(read, item, option);
    }
    return new DataItem(
        item.name(),
        item.plural(),
        item.constant(),
        item.type(),
        item.codes(),
        item.words(),
        item.fields(),
        read,
        item.text(),
        item.span());
  }

  private Options with(Options o, DataItem item, DataSyntax.Option option) {
    if (!fits(item, option)) {
      return o;
    }
    return switch (option) {
      case DataSyntax.Valid valid ->
          lengths(o, numbers.amount(valid.length()).or(o::valid), o.askedAgain());
      case DataSyntax.AskedAgain again ->
          lengths(o, o.valid(), numbers.amount(again.length()).or(o::askedAgain));
      case DataSyntax.CountsOnlyWithout without -> support(o, without);
      case DataSyntax.ReportedInWords words -> limits(o, true, o.detectsFrom(), o.mayBeNegative());
      case DataSyntax.DetectsFrom detects ->
          limits(
              o,
              o.reportedInWords(),
              numbers.inUnit(detects.limit(), unitOf(item)),
              o.mayBeNegative());
      case DataSyntax.MayBeNegative negative ->
          limits(o, o.reportedInWords(), o.detectsFrom(), true);
      case DataSyntax.Plausible plausible -> plausible(o, item, plausible);
      case DataSyntax.Place place -> place(o, place);
      case DataSyntax.Formerly former -> {
        List<String> formers = new ArrayList<>(o.formerNames());
        formers.add(former.name().text());
        yield new Options(
            o.valid(),
            o.askedAgain(),
            o.support(),
            o.reportedInWords(),
            o.detectsFrom(),
            o.mayBeNegative(),
            o.plausible(),
            o.place(),
            formers);
      }
    };
  }

  private static Options lengths(
      Options o, Optional<CalendarAmount> valid, Optional<CalendarAmount> again) {
    return new Options(
        valid,
        again,
        o.support(),
        o.reportedInWords(),
        o.detectsFrom(),
        o.mayBeNegative(),
        o.plausible(),
        o.place(),
        o.formerNames());
  }

  private static Options limits(
      Options o, boolean inWords, Optional<Rational> detects, boolean negative) {
    return new Options(
        o.valid(),
        o.askedAgain(),
        o.support(),
        inWords,
        detects,
        negative,
        o.plausible(),
        o.place(),
        o.formerNames());
  }

  private Options support(Options o, DataSyntax.CountsOnlyWithout without) {
    List<String> items = new ArrayList<>();
    for (Name name : without.names()) {
      Optional<DataItem> item = symbols.item(name.text());
      if (item.filter(DataItem::isHistory).isPresent()) {
        items.add(item.get().name());
        uses.item(item.get().name());
      } else if (!symbols.unread().contains(name.text())) {
        names.unknown(name, "event or course", names.items(DataItem::isHistory));
      }
    }
    boolean beforeItsDate =
        without.window() instanceof WindowSyntax.Within within
            && within.side() == WindowSyntax.Side.BEFORE
            && within.anchor() instanceof ValueSyntax.Its its
            && its.day() == ValueSyntax.ItsDay.DATE;
    if (!beforeItsDate) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.TIME_DOES_NOT_FIT,
                  without.window().span(),
                  "support is asked for the days before the result",
                  "not before its date")
              .help("write `within 7 days before its date`"));
      return o;
    }
    Optional<CalendarAmount> length =
        numbers.amount(((WindowSyntax.Within) without.window()).length());
    if (length.isEmpty()) {
      return o;
    }
    Support support = new Support(items, new Length.Fixed(length.get()));
    return new Options(
        o.valid(),
        o.askedAgain(),
        Optional.of(support),
        o.reportedInWords(),
        o.detectsFrom(),
        o.mayBeNegative(),
        o.plausible(),
        o.place(),
        o.formerNames());
  }

  private Options plausible(Options o, DataItem item, DataSyntax.Plausible plausible) {
    Optional<Rational> low = numbers.inUnit(plausible.low(), unitOf(item));
    Optional<Rational> high = numbers.inUnit(plausible.high(), unitOf(item));
    if (low.isEmpty() || high.isEmpty()) {
      return o;
    }
    if (low.get().compareTo(high.get()) > 0) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.EMPTY_RANGE,
                  plausible.span(),
                  "the range ends below its beginning",
                  "no value lies in it")
              .help("write the lower number first"));
      return o;
    }
    return new Options(
        o.valid(),
        o.askedAgain(),
        o.support(),
        o.reportedInWords(),
        o.detectsFrom(),
        o.mayBeNegative(),
        Optional.of(new Plausible(low.get(), high.get())),
        o.place(),
        o.formerNames());
  }

  private Options place(Options o, DataSyntax.Place written) {
    Optional<Place> place =
        switch (written.place().text()) {
          case "chart", "place chart" -> Optional.of(Place.CHART);
          case "ask", "place ask" -> Optional.of(Place.ASK);
          case "bedside", "place bedside" -> Optional.of(Place.BEDSIDE);
          case "laboratory", "place laboratory" -> Optional.of(Place.LABORATORY);
          case "imaging", "place imaging" -> Optional.of(Place.IMAGING);
          case "site" -> Optional.of(Place.SITE);
          default -> Optional.empty();
        };
    if (place.isEmpty()) {
      List<String> places = List.of("chart", "ask", "bedside", "laboratory", "imaging");
      List<String> near = Similar.to(written.place().text(), places);
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.OPTION_DOES_NOT_FIT,
                  written.place().span(),
                  "`" + written.place().text() + "` is no place where data are found",
                  "unknown place")
              .help(
                  near.isEmpty()
                      ? "write `chart`, `ask`, `bedside`, `laboratory` or `imaging`"
                      : Similar.question(near)));
    }
    return new Options(
        o.valid(),
        o.askedAgain(),
        o.support(),
        o.reportedInWords(),
        o.detectsFrom(),
        o.mayBeNegative(),
        o.plausible(),
        place,
        o.formerNames());
  }

  static Optional<Unit> unitOf(DataItem item) {
    return item.type() instanceof Type.Measurement m ? Optional.of(m.unit()) : Optional.empty();
  }

  private boolean fits(DataItem item, DataSyntax.Option option) {
    boolean result = !item.isHistory();
    boolean measured = item.type() instanceof Type.Measurement;
    boolean either = item.type() instanceof Type.EitherUnit;
    boolean worded = measured || either || item.type() instanceof Type.Titre;
    boolean numeric = measured || item.type() instanceof Type.Number;
    boolean dated = result && !item.constant() && !(item.type() instanceof Type.Date);
    String only =
        switch (option) {
          case DataSyntax.Valid v -> dated ? "" : "results that are taken again";
          case DataSyntax.AskedAgain a -> result ? "events and courses" : "";
          case DataSyntax.CountsOnlyWithout c -> dated ? "" : "results that are taken again";
          case DataSyntax.ReportedInWords r -> worded ? "" : "measurements and titres";
          case DataSyntax.DetectsFrom d -> measured ? "" : "measurements";
          case DataSyntax.MayBeNegative m -> numeric || either ? "" : "numbers and measurements";
          case DataSyntax.Plausible p -> numeric ? "" : "numbers and measurements";
          case DataSyntax.Place p -> "";
          case DataSyntax.Formerly f -> "";
        };
    if (!only.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.OPTION_DOES_NOT_FIT,
                  option.span(),
                  "this line does not fit `" + item.name() + "`",
                  "only for " + only)
              .help("remove the line, or change the kind of `" + item.name() + "`"));
    }
    return only.isEmpty();
  }
}
