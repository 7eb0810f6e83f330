package org.eligo.tests.conformance;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.tests.asking.Asked;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Weaving.Line;
import org.eligo.tests.conformance.Weaving.Place;
import org.eligo.tests.differential.DrawnRecords;
import org.eligo.tests.differential.DrawnRules;
import org.eligo.tests.law.Compiled;
import org.eligo.tests.reference.Seconded;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/**
 * How many mutants the tests find. The mutants are those of PIT; they are put into one running
 * machine after another, so that the criteria files are checked once and the code stays warm.
 *
 * <p>Arguments: a regular expression of class names, the folder with the classes, the file of the
 * results, and test classes. Mutants that the file of results has already are not run again.
 */
public final class Mutants {
  private static final String SPLIT = "\t";
  private static final long GIVEN_NANOS = 4_000_000_000L;
  private static final long LEFT_NANOS = 30_000_000_000L;
  private static final int GONE_WRONG = 3;
  private static final int FEW = 60;
  private static final long LONG_NANOS = 1_500_000_000L;

  private final Instrumentation machine;
  private final Path results;
  private final Map<String, Class<?>> classes = new TreeMap<>();
  private final Map<String, byte[]> right = new HashMap<>();
  private final List<Probe> probes = new ArrayList<>();
  private final Weaving weaving = new Weaving();
  private final Map<Integer, BitSet> reaching = new HashMap<>();
  private final Map<String, LinkedHashSet<Integer>> killers = new HashMap<>();
  private final int limit = Integer.getInteger("limit", Integer.MAX_VALUE);
  private final long[] nanos;
  private double[] weights = {};
  private volatile long began = Long.MAX_VALUE;
  private volatile String now = "";

  private Mutants(Instrumentation machine, String pattern, Path folder, Path results)
      throws ReflectiveOperationException, IOException {
    this.machine = machine;
    this.results = results;
    Pattern names = Pattern.compile(pattern);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name =
            folder.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        if (names.matcher(name).matches()) {
          classes.put(name, Class.forName(name));
          right.put(name, Files.readAllBytes(file));
        }
      }
    }
    boolean compiled = pattern.contains("fast");
    boolean reads = pattern.contains("dsl");
    List<String> units = List.of(System.getProperty("units", "").split(","));
    List<HandDecided> cases = Probe.cases(Integer.getInteger("cases", Integer.MAX_VALUE));
    if (compiled) {
      probes.addAll(Compiled.all(cases));
      probes.addAll(DrawnRules.all());
    } else {
      cases.forEach(c -> probes.add(new Probe.Told(c, reads)));
    }
    if (!compiled) {
      probes.addAll(Asked.all());
    }
    int drawn = Integer.getInteger("drawn", 8);
    if (!compiled && !reads && drawn > 0) {
      probes.addAll(Seconded.garbled());
      probes.addAll(DrawnRecords.all(drawn));
    }
    // A test class takes as long as some tens of cases.
    units.stream()
        .filter(u -> !u.isBlank())
        .forEach(u -> probes.add(Math.min(FEW, probes.size()), new Probe.Unit(u)));
    this.nanos = new long[probes.size()];
  }

  /** Runs as agent, which may change classes. */
  public static void premain(String arguments, Instrumentation machine) {
    String[] a = arguments.split(",");
    Thread runner =
        new Thread(
            null,
            () -> {
              try {
                Mutants mutants = new Mutants(machine, a[0], Path.of(a[1]), Path.of(a[2]));
                mutants.run();
                Runtime.getRuntime().halt(Score.of(mutants.results).isEnough() ? 0 : 1);
              } catch (Throwable e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
              }
            },
            "mutants",
            16L << 20);
    runner.start();
  }

  /** Does nothing: {@link #premain} does. */
  public static void main(String[] arguments) throws InterruptedException {
    Thread.currentThread().join();
  }

  private void run() throws Exception {
    watch();
    say(probes.size() + " tests, " + classes.size() + " classes");
    cover();
    Set<String> done = new HashSet<>();
    if (Files.exists(results)) {
      // Those that only some tests were tried on are tried again when more are asked for.
      Files.readAllLines(results).stream()
          .map(l -> l.split(SPLIT))
          .filter(l -> limit < Integer.MAX_VALUE || !l[2].equals("SURVIVED_SOME"))
          .forEach(l -> done.add(l[0]));
    }
    for (String name : classes.keySet()) {
      long from = System.nanoTime();
      Map<String, Integer> counts = new TreeMap<>();
      weigh(name);
      Mutater mutater = mutater();
      List<MutationDetails> found = new ArrayList<>(found(name, mutater));
      int ran = 0;
      for (MutationDetails mutant : found) {
        String key = key(mutant);
        if (done.add(key)) {
          ran++;
          counts.merge(judged(key, mutant, mutater), 1, Integer::sum);
        }
      }
      if (ran > 0) {
        define(name, right.get(name));
        say(
            name
                + " "
                + counts
                + " "
                + (System.nanoTime() - from) / 1_000_000
                + " ms, processor "
                + processor()
                + " s");
      }
    }
  }

  private static long processor() {
    return ProcessHandle.current().info().totalCpuDuration().map(d -> d.toSeconds()).orElse(0L);
  }

  /** A test weighs the more, the fewer others reach the lines of the class that it reaches. */
  private void weigh(String name) {
    weights = new double[probes.size()];
    reaching.forEach((line, tests) -> {
      if (weaving.owners().get(line).equals(name)) {
        tests.stream().forEach(i -> weights[i] += 1.0 / tests.cardinality());
      }
    });
  }

  /** Which lines each test reaches; tests that fail without any change are told and left out. */
  private void cover() throws Exception {
    for (String name : classes.keySet()) {
      define(name, weaving.watched(name, right.get(name)));
    }
    for (int i = 0; i < probes.size(); i++) {
      Hits.REACHED.clear();
      long from = System.nanoTime();
      boolean passes = passes(probes.get(i));
      nanos[i] = System.nanoTime() - from;
      if (probes.get(i) instanceof Probe.Unit unit) {
        say(unit.name() + " " + nanos[i] / 1_000_000 + " ms");
      }
      if (!passes) {
        say("fails without any change: " + probes.get(i).name());
        continue;
      }
      int probe = i;
      Hits.REACHED.stream()
          .forEach(l -> reaching.computeIfAbsent(l, none -> new BitSet()).set(probe));
    }
    for (String name : classes.keySet()) {
      define(name, right.get(name));
    }
    if (reaching.isEmpty()) {
      throw new IllegalStateException("no test that passes reaches any of the classes");
    }
    say("reached " + reaching.size() + " of " + weaving.owners().size() + " lines and outcomes");
  }

  private String judged(String key, MutationDetails mutant, Mutater mutater) throws Exception {
    String name = mutant.getClassName().asJavaName();
    BitSet reached = by(weaving.lines().getOrDefault(new Line(name, mutant.getLineNumber()), -1));
    String state = "NO_COVERAGE";
    String killer = "";
    if (!reached.isEmpty()) {
      now = key;
      state = "SURVIVED";
      killer = "of " + reached.cardinality();
      reached = telling(mutant, reached);
      killer = reached.cardinality() + " " + killer;
    }
    if (!reached.isEmpty()) {
      define(name, Weaving.ticking(mutater.getMutation(mutant.getId()).getBytes()));
      LinkedHashSet<Integer> first = killers.computeIfAbsent(name, n -> new LinkedHashSet<>());
      int tried = 0;
      for (int i : order(first, reached)) {
        if (tried++ == limit) {
          state = "SURVIVED_SOME";
          break;
        }
        if (!passes(probes.get(i))) {
          state = Hits.stop ? "TIMED_OUT" : "KILLED";
          killer = probes.get(i).name();
          first.remove(i);
          first.addFirst(i);
          break;
        }
      }
    }
    tell(key, mutant.getDescription(), mutant.getLineNumber(), state, killer);
    return state;
  }

  private BitSet by(int id) {
    return reaching.getOrDefault(id, new BitSet());
  }

  /**
   * The tests in which the mutant does something else. A test in which a comparison never comes out
   * as it would have to, to be noticed, runs just as without the mutant.
   */
  private BitSet telling(MutationDetails mutant, BitSet reached) {
    String name = mutant.getClassName().asJavaName();
    String method = mutant.getMethod() + mutant.getId().getLocation().getMethodDesc();
    Integer first = weaving.places().get(new Place(name, method, mutant.getInstructionIndex()));
    if (first == null || mutant.getId().getIndexes().size() > 1) {
      return reached;
    }
    String mutator = mutant.getMutator();
    boolean[] asks = new boolean[Hits.OUTCOMES];
    if (mutator.contains("RemoveConditional") && mutator.endsWith("ELSE")) {
      asks = Weaving.taken(weaving.codes().get(first));
      for (int i = 0; i < asks.length; i++) {
        asks[i] = !asks[i];
      }
    } else if (mutator.contains("ConditionalsBoundary")) {
      asks[Hits.SAME] = true;
    } else if (mutator.contains("BooleanTrueReturn") && method.endsWith(")Z")) {
      asks[Hits.SAME] = true;
    } else if (mutator.contains("BooleanFalseReturn") && method.endsWith(")Z")
        || mutator.contains("PrimitiveReturns") && method.endsWith(")I")
        || mutator.contains("EmptyObjectReturn")) {
      asks[Hits.LESS] = true;
      asks[Hits.MORE] = true;
    } else {
      return reached;
    }
    BitSet told = new BitSet();
    for (int i = 0; i < asks.length; i++) {
      if (asks[i]) {
        told.or(by(first + i));
      }
    }
    return told;
  }

  /** First what found other mutants of the class, then what reaches lines that few reach. */
  private List<Integer> order(Collection<Integer> first, BitSet reached) {
    List<Integer> order = new ArrayList<>();
    int most = 40;
    for (int i : first) {
      if (order.size() < most && reached.get(i)) {
        order.add(i);
      }
    }
    BitSet rest = (BitSet) reached.clone();
    order.forEach(rest::clear);
    rest.stream()
        .boxed()
        .sorted(Comparator.comparing(i -> nanos[i] > LONG_NANOS ? 1 : -weights[i]))
        .forEach(order::add);
    return order;
  }

  private boolean passes(Probe probe) {
    Hits.stop = false;
    began = cpu();
    try {
      return probe.passes() && !Hits.stop;
    } catch (Throwable e) {
      return false;
    } finally {
      began = Long.MAX_VALUE;
    }
  }

  private void tell(String key, String what, int line, String state, String killer)
      throws IOException {
    Files.writeString(
        results,
        String.join(SPLIT, key, "" + line, state, what, killer) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String key(MutationDetails m) {
    return String.join(
        "|",
        m.getClassName().asJavaName(),
        m.getMethod() + m.getId().getLocation().getMethodDesc(),
        m.getMutator().replaceAll(".*\\.", ""),
        m.getId().getIndexes().toString());
  }

  private static Mutater mutater() {
    return new GregorEngineFactory()
        .createEngine(EngineArguments.arguments().withMutators(List.of("DEFAULTS")))
        .createMutator(new ClassloaderByteArraySource(Mutants.class.getClassLoader()));
  }

  /** The mutants of a class without those that PIT leaves out by default. */
  private Collection<MutationDetails> found(String name, Mutater mutater) {
    ReportOptions options = new ReportOptions();
    PluginServices plugins = PluginServices.makeForLoader(Mutants.class.getClassLoader());
    MutationInterceptor filters =
        new SettingsFactory(options, plugins)
            .getInterceptor()
            .createInterceptor(
                options,
                null,
                new ClassloaderByteArraySource(Mutants.class.getClassLoader()),
                null,
                null,
                null);
    filters.begin(ClassTree.fromBytes(right.get(name)));
    Collection<MutationDetails> kept =
        filters.intercept(mutater.findMutations(ClassName.fromString(name)), mutater);
    filters.end();
    return kept;
  }

  private void define(String name, byte[] bytes) throws Exception {
    machine.redefineClasses(new ClassDefinition(classes.get(name), bytes));
  }

  private static void say(String text) {
    System.out.println(java.time.LocalTime.now().withNano(0) + " " + text);
  }

  private static long threadId;

  private long cpu() {
    threadId = Thread.currentThread().threadId();
    return ManagementFactory.getThreadMXBean() == null
        ? 0
        : ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
  }

  /** A test that takes too much processor time is stopped; if it cannot be, the machine is. */
  private void watch() {
    Thread watcher =
        new Thread(() -> {
          while (true) {
            try {
              Thread.sleep(250);
            } catch (InterruptedException e) {
              return;
            }
            long from = began;
            if (from == Long.MAX_VALUE || now.isEmpty()) {
              continue;
            }
            long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId) - from;
            if (used > GIVEN_NANOS) {
              Hits.stop = true;
            }
            if (used > LEFT_NANOS) {
              give();
            }
          }
        });
    watcher.setDaemon(true);
    watcher.start();
  }

  private void give() {
    try {
      tell(now, "", 0, "TIMED_OUT", "the machine had to be stopped");
    } catch (IOException e) {
      e.printStackTrace();
    }
    Runtime.getRuntime().halt(GONE_WRONG);
  }
}
