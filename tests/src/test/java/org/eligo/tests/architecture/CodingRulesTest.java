package org.eligo.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;

/** How classes are named and what none of them does. */
@AnalyzeClasses(packages = "org.eligo", importOptions = ProductClasses.class)
final class CodingRulesTest {

  @ArchTest
  static final ArchRule exceptionsSayWhatHappened =
      noClasses()
          .that()
          .resideOutsideOfPackage("..parser.generated..")
          .should(THROW_GENERIC_EXCEPTIONS)
          .because("a caller can only answer to an exception that has a meaning");

  /** The command line is there to print, so it alone may. */
  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.eligo.cli..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("a library that prints mixes its words into the output of its caller");

  @ArchTest static final ArchRule noSecondLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule noFieldInjection =
      NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);

  @ArchTest
  static final ArchRule noOldDates =
      noClasses()
          // PDFBox takes the dates of a document only as a Calendar; the day is an input there.
          .that()
          .doNotHaveFullyQualifiedName("org.eligo.generator.internal.pdf.PdfPrinter")
          .should()
          .dependOnClassesThat(
              Predicates.assignableTo(Date.class)
                  .or(Predicates.assignableTo(Calendar.class))
                  .or(Predicates.assignableTo(TimeZone.class)))
          .because("they carry a time zone that nobody recorded");

  @ArchTest
  static final ArchRule noReflection =
      noClasses()
          // The formatter compares whole trees: walking the records cannot forget a component.
          .that()
          .haveNameNotMatching(".*\\.Components(\\$\\d+)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..")
          .orShould()
          .callMethod(Class.class, "forName", String.class)
          .because("what is called must be found by looking for its callers");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
          .because("such a name says that nobody knew what belongs into the class");
}
