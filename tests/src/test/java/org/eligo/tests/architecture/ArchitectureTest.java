package org.eligo.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which module and which package may know which. */
@AnalyzeClasses(packages = "org.eligo", importOptions = ProductClasses.class)
final class ArchitectureTest {

  /** From left to right; each may use those before it. */
  private static final List<String> MODULES = List.of("dsl", "engine", "generator", "web", "cli");

  private static final String PARSER = "org.eligo.dsl.internal.parser..";
  private static final String GENERATED = "org.eligo.dsl.internal.parser.generated..";
  private static final String SYNTAX = "org.eligo.dsl.syntax..";
  private static final String MODEL = "org.eligo.dsl.model..";

  @ArchTest
  static void everyModuleIsLookedAt(JavaClasses imported) {
    for (String module : MODULES) {
      assertThat(imported.stream().filter(c -> moduleOf(c).equals(module)))
          .as("classes of %s", module)
          .isNotEmpty();
    }
    assertThat(imported.stream().map(ArchitectureTest::moduleOf))
        .as("a class outside the modules escapes every rule here")
        .allMatch(MODULES::contains);
  }

  @ArchTest
  static void modulesPointOneWay(JavaClasses imported) {
    for (int i = 0; i < MODULES.size(); i++) {
      String[] notYet =
          MODULES.subList(i + 1, MODULES.size()).stream()
              .map(module -> "org.eligo." + module + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.eligo." + MODULES.get(i) + "..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(notYet)
                  .or(resideInAnyPackage("org.eligo.tests..", "org.eligo.benchmarks..")))
          .because("the language must be usable without the engine, the engine without pages")
          .check(imported);
    }
  }

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .matching("org.eligo.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be understood and changed together");

  @ArchTest
  static final ArchRule onlyTheParserKnowsAntlr =
      noClasses()
          .that()
          .resideOutsideOfPackage(PARSER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GENERATED, "org.antlr..")
          .because("the parser tool must stay replaceable");

  @ArchTest
  static void onlyTheCheckerKnowsSyntaxAndModel(JavaClasses imported) {
    var packages = imported.stream().collect(groupingBy(JavaClass::getPackageName));
    var both = new TreeSet<String>();
    packages.forEach((name, members) -> {
      if (uses(members, SYNTAX) && uses(members, MODEL)) {
        both.add(name);
      }
    });
    both.removeIf(
        name -> name.equals("org.eligo.dsl") || name.startsWith("org.eligo.dsl.internal.check"));
    assertThat(both).as("the way from syntax to meaning leads through the checker alone").isEmpty();
  }

  private static boolean uses(Collection<JavaClass> members, String packages) {
    return members.stream()
        .flatMap(member -> member.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> resideInAPackage(packages).test(dependency.getTargetClass()));
  }

  @ArchTest
  static final ArchRule formatterKnowsNoModel =
      mustNotKnow("the formatter shows what is written, not what it means", MODEL, "dsl..format..");

  @ArchTest
  static final ArchRule meaningKnowsNoSyntax =
      mustNotKnow(
          "one way of writing must not matter once the meaning is known",
          SYNTAX,
          "dsl..diff..",
          "dsl..lint..",
          "dsl.model..",
          "dsl.type..",
          "engine..");

  @ArchTest
  static final ArchRule syntaxKnowsNoMeaning =
      noClasses()
          .that()
          .resideInAPackage(SYNTAX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MODEL, "org.eligo.dsl.diagnostic..")
          .because("the syntax tree says what stands in the file and nothing else")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule diagnosticsKnowOnlySources =
      noClasses()
          .that()
          .resideInAPackage("org.eligo.dsl.diagnostic..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SYNTAX, MODEL)
          .because("messages must be usable from every step")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule unitsAndTimeStandAlone =
      classes()
          .that()
          .resideInAnyPackage("org.eligo.dsl.unit..", "org.eligo.dsl.time..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.eligo.dsl.unit..",
                  "org.eligo.dsl.time..",
                  "org.eligo.dsl.source..",
                  "java..",
                  "org.jspecify.."))
          .because("calendar and unit arithmetic is checked by hand against its sources")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sourcesStandAlone =
      classes()
          .that()
          .resideInAPackage("org.eligo.dsl.source..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.eligo.dsl.source..", "java..", "org.jspecify..")
          .because("everything else points into a source")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule generatorSeesResultsOnly =
      noClasses()
          .that()
          .resideInAPackage("org.eligo.generator..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.eligo.engine..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              "org.eligo.engine.screening..",
                              "org.eligo.engine.explain..",
                              "org.eligo.engine.participant.."))))
          .because("paper shows verdicts and never makes them");

  @ArchTest
  static void internalsStayInTheirModule(JavaClasses imported) {
    for (String module : MODULES) {
      noClasses()
          .that()
          .resideOutsideOfPackage("org.eligo." + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eligo." + module + "..internal..")
          .because("what lies in internal may change without asking")
          .check(imported);
    }
  }

  private static ArchRule mustNotKnow(String because, String unknown, String... packages) {
    String[] whole = new String[packages.length];
    for (int i = 0; i < packages.length; i++) {
      whole[i] = "org.eligo." + packages[i];
    }
    return noClasses()
        .that()
        .resideInAnyPackage(whole)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(unknown)
        .because(because)
        .allowEmptyShould(true);
  }

  private static String moduleOf(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }
}
