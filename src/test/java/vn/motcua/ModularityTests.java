package vn.motcua;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.motcua");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Motcua.class, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).verify();
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("vn.motcua.(**)")
        .should()
        .beFreeOfCycles()
        .check(PRODUCT);
  }

  @Test
  void onlyTheEngineSeesCamunda() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.motcua.engine..", "vn.motcua.modelcheck..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(PRODUCT);
  }

  @Test
  void theModelCheckSeesModelsAndNoEngine() {
    noClasses()
        .that()
        .resideInAPackage("vn.motcua.modelcheck..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.camunda..").and(not(resideInAPackage("org.camunda.bpm.model.."))))
        .check(PRODUCT);
  }

  @Test
  void onlyEventsSeesKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.motcua.events..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
        .check(PRODUCT);
  }

  @Test
  void nobodyImportsTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.motcua.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.motcua.engine..")
        .check(PRODUCT);
  }

  @Test
  void namesSayWhatAClassIsFor() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)").check(PRODUCT);
  }

  @Test
  void controllersStandInTheWebPackageOfTheirCapability() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .resideInAPackage("vn.motcua..web")
        .check(PRODUCT);
  }
}
