package org.eligo.tests.architecture;

import static com.tngtech.archunit.core.domain.AccessTarget.Predicates.constructor;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.net.URI;
import java.security.SecureRandom;
import java.text.Format;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Text comes in, values go out: the language, the engine and the generator see no file, no network,
 * no clock and no setting of the machine, so that the same input gives the same verdict everywhere.
 */
@AnalyzeClasses(packages = "org.eligo", importOptions = ProductClasses.class)
final class PurityTest {

  private static final String BECAUSE = "the same input must give the same result everywhere";

  private static final Set<String> FORBIDDEN_CALLS =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.setProperty",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.exit",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Boolean.getBoolean",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.Locale.getDefault",
          "java.util.Locale.setDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Collection.parallelStream",
          "java.util.Collections.shuffle",
          "java.time.ZoneId.systemDefault");

  /** Right with a locale or a charset as first argument, wrong without. */
  private static final Set<String> FORBIDDEN_WITHOUT_LOCALE =
      Set.of(
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.time.format.DateTimeFormatterBuilder.toFormatter()");

  @ArchTest
  static final ArchRule noFiles =
      pureClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.nio.file..")
                  .or(resideInAPackage("java.nio.channels.."))
                  .or(fileTypesOfJavaIo()))
          .because(BECAUSE);

  @ArchTest
  static final ArchRule noNetwork =
      pureClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.net..").and(DescribedPredicate.not(type(URI.class))))
          .because(BECAUSE);

  @ArchTest
  static final ArchRule noClock =
      pureClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it reads the clock",
                  (JavaMethodCall call) ->
                      call.getTargetOwner().getPackageName().startsWith("java.time")
                          && (call.getName().equals("now")
                              || call.getName().startsWith("system")
                              || call.getName().startsWith("tick"))))
          .because("today is an argument");

  @ArchTest
  static final ArchRule noSettingsOfTheMachine =
      pureClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it asks the machine",
                  (JavaMethodCall call) ->
                      FORBIDDEN_CALLS.contains(
                              call.getTargetOwner().getName() + "." + call.getName())
                          || isParallel(call)))
          .because(BECAUSE);

  @ArchTest
  static final ArchRule noDefaultLocale =
      pureClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it formats in the locale of the machine",
                  (JavaMethodCall call) -> FORBIDDEN_WITHOUT_LOCALE.contains(signatureOf(call))))
          .because("join the parts with +, or give Locale.ROOT: digits differ between locales");

  @ArchTest
  static final ArchRule noOldFormats =
      pureClasses().should().dependOnClassesThat(assignableTo(Format.class)).because(BECAUSE);

  @ArchTest
  static final ArchRule noChance =
      pureClasses()
          .should()
          .callCodeUnitWhere(
              DescribedPredicate.describe(
                  "it makes a random source without a seed",
                  call ->
                      constructor().test(call.getTarget())
                          && call.getTargetOwner().isEquivalentTo(Random.class)
                          && call.getTarget().getRawParameterTypes().isEmpty()))
          .orShould()
          .dependOnClassesThat(
              assignableTo(SecureRandom.class).or(assignableTo(ThreadLocalRandom.class)))
          .because(BECAUSE);

  @ArchTest
  static final ArchRule noThreads =
      pureClasses()
          .should()
          .dependOnClassesThat(
              assignableTo(Thread.class)
                  .or(assignableTo(Executor.class))
                  .or(assignableTo(CompletionStage.class)))
          .because("callers decide how many cores they give");

  private static GivenClassesConjunction pureClasses() {
    return noClasses()
        .that()
        .resideInAnyPackage("org.eligo.dsl..", "org.eligo.engine..", "org.eligo.generator..");
  }

  private static DescribedPredicate<JavaClass> fileTypesOfJavaIo() {
    return DescribedPredicate.describe(
        "java.io.File and its readers and writers",
        candidate ->
            candidate.getPackageName().equals("java.io")
                && (candidate.getSimpleName().startsWith("File")
                    || candidate.getSimpleName().equals("RandomAccessFile")
                    || candidate.getSimpleName().equals("Console")));
  }

  private static boolean isParallel(JavaMethodCall call) {
    return call.getName().equals("parallel")
        && call.getTargetOwner().getPackageName().equals("java.util.stream");
  }

  private static String signatureOf(JavaMethodCall call) {
    return call.getTargetOwner().getName()
        + "."
        + call.getName()
        + call.getTarget().getRawParameterTypes().stream()
            .map(JavaClass::getName)
            .collect(joining(", ", "(", ")"));
  }
}
