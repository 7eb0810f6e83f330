package org.eligo.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Which package may use which library; ANTLR has its rule in {@link ArchitectureTest}. */
@AnalyzeClasses(packages = "org.eligo", importOptions = ProductClasses.class)
final class LibrariesTest {

  @ArchTest
  static final ArchRule templatesStayWithTheirEngine =
      onlyIn("freemarker..", "org.eligo.generator..template..", "org.eligo.web..");

  @ArchTest
  static final ArchRule pdfStaysInTheGenerator =
      onlyIn("com.openhtmltopdf..", "org.eligo.generator..");

  @ArchTest
  static final ArchRule pdfBoxStaysInTheGenerator =
      onlyIn("org.apache.pdfbox..", "org.eligo.generator..");

  @ArchTest static final ArchRule javalinStaysInWeb = onlyIn("io.javalin..", "org.eligo.web..");

  @ArchTest
  static final ArchRule jettyStaysInWeb = onlyIn("org.eclipse.jetty..", "org.eligo.web..");

  @ArchTest static final ArchRule servletsStayInWeb = onlyIn("jakarta..", "org.eligo.web..");

  @ArchTest static final ArchRule loggingStaysInWeb = onlyIn("org.slf4j..", "org.eligo.web..");

  @ArchTest static final ArchRule picocliStaysInCli = onlyIn("picocli..", "org.eligo.cli..");

  @ArchTest
  static final ArchRule jsonStaysWithParticipants =
      onlyIn("tools.jackson..", "org.eligo.engine.participant.json..");

  @ArchTest
  static final ArchRule oldJsonStaysWithParticipants =
      onlyIn("com.fasterxml..", "org.eligo.engine.participant.json..");

  @ArchTest
  static final ArchRule signaturesShowNoLibrary =
      classes()
          .that()
          .resideInAnyPackage("org.eligo.dsl..", "org.eligo.engine..", "org.eligo.generator..")
          .and()
          .resideOutsideOfPackage("..internal..")
          .and()
          .arePublic()
          .should(showOnlyOwnTypesAndThoseOfTheJdk())
          .because("a library in a signature can never be exchanged")
          .allowEmptyShould(true);

  private static ArchRule onlyIn(String library, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("each library has one home, so that it can be exchanged there");
  }

  private static ArchCondition<JavaClass> showOnlyOwnTypesAndThoseOfTheJdk() {
    return new ArchCondition<>("show only own types and those of the JDK") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (unit.getModifiers().contains(JavaModifier.PUBLIC)) {
            Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(shown -> !isOwnOrJdk(shown))
                .forEach(shown ->
                    events.add(
                        SimpleConditionEvent.violated(
                            unit, unit.getFullName() + " shows " + shown.getName())));
          }
        }
      }
    };
  }

  private static boolean isOwnOrJdk(JavaClass type) {
    return type.isPrimitive()
        || type.getPackageName().startsWith("java.")
        || type.getPackageName().startsWith("org.eligo.");
  }
}
