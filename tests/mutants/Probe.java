package org.eligo.tests.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eligo.engine.Engine;
import org.eligo.engine.screening.Screening;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Something that may tell a changed class from the right one. */
public interface Probe {
  /** What it is called. */
  String name();

  /** Whether all is as it should be; throwing counts as no. */
  boolean passes();

  /** The hand-decided cases, by turns from all files, at most so many of each. */
  static List<HandDecided> cases(int ofFile) {
    Map<String, List<HandDecided>> files =
        Conformance.all(Conformance.ROOT).stream()
            .filter(c -> c.file().matches(System.getProperty("files", ".*")))
            .collect(Collectors.groupingBy(HandDecided::file, TreeMap::new, Collectors.toList()));
    List<HandDecided> mixed = new ArrayList<>();
    for (int i = 0; !files.isEmpty() && i < ofFile; i++) {
      int at = i;
      files.values().removeIf(f -> f.size() <= at);
      files.values().forEach(f -> mixed.add(f.get(at)));
    }
    return mixed;
  }

  /** The verdicts of a case, their sentences and grounds, by rules whose file was checked before. */
  final class Told implements Probe {
    private final HandDecided given;
    private final boolean reads;
    private final Optional<Prepared> prepared;
    private final String sentences;
    private final String grounds;

    /** Of a case; with {@code reads} its record is read anew each time. */
    Told(HandDecided given, boolean reads) {
      this.given = given;
      // The digests of decisions come from a screening.
      this.reads = reads || given.given().get("participant").has("decisions");
      this.prepared = Conformance.prepared(given);
      Optional<Screening> before = prepared.map(Told::screened);
      this.sentences = ExplanationsTest.sentences(given, before);
      this.grounds = GroundsTest.grounds(given, before);
    }

    @Override
    public String name() {
      return given.title();
    }

    @Override
    public boolean passes() {
      Optional<Prepared> now = reads ? Conformance.prepared(given) : prepared;
      Optional<Screening> screening = now.map(Told::screened);
      return now.isPresent() == prepared.isPresent()
          && screening.map(s -> Conformance.compare(given.given(), s).isEmpty()).orElse(true)
          && ExplanationsTest.sentences(given, screening).equals(sentences)
          && GroundsTest.grounds(given, screening).equals(grounds);
    }

    private static Screening screened(Prepared p) {
      return Engine.compile(p.protocol().protocol()).screen(p.participant(), p.run());
    }
  }

  /** A test class, or one of its methods. */
  record Unit(String name, LauncherDiscoveryRequest request) implements Probe {
    private static final Launcher LAUNCHER = LauncherFactory.create();

    Unit(String name) {
      this(
          name,
          LauncherDiscoveryRequestBuilder.request()
              .selectors(
                  name.contains("#")
                      ? DiscoverySelectors.selectMethod(name)
                      : DiscoverySelectors.selectClass(name))
              .build());
    }

    @Override
    public boolean passes() {
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LAUNCHER.execute(request, summary);
      var counts = Objects.requireNonNull(summary.getSummary());
      return counts.getTestsSucceededCount() > 0 && counts.getTotalFailureCount() == 0;
    }
  }
}
