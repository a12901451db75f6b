package org.sanji.auditcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A verifier that shared code with the writer would share its mistakes. */
class AuditCheckStandsAloneTest {

    @Test
    void theVerifierKnowsTheJdkAndItself() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.sanji.auditcheck..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sanji.auditcheck"));
    }

    @Test
    void nothingElseUsesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sanji.auditcheck")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sanji.auditcheck")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sanji"));
    }
}
