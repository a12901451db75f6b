package org.sanji.recount;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Two calculations that share code can be wrong together. */
class RecountStandsAloneTest {

    private static final JavaClasses RECOUNT = new ClassFileImporter().importPackages("org.sanji.recount");

    @Test
    void theCalculationUsesJavaAlone() {
        classes()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .and()
                .doNotBelongToAnyOf(Answers.class)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.sql..", "org.jspecify.annotations..", "org.sanji.recount..")
                .check(RECOUNT);
    }

    @Test
    void theCalculationDoesNotLookAtTheAnswers() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .and()
                .doNotBelongToAnyOf(Answers.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Answers.class)
                .check(RECOUNT);
    }

    @Test
    void notEvenTheQuestionsAreAskedWithCodeThatIsToBeChecked() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sanji.measure..", "org.sanji.rollup..", "org.sanji.standard..", "org.sanji.evaluation..")
                .check(RECOUNT);
    }
}
