package org.sanji;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** The architecture, as tests. Plain @Test methods: see the surefire note in style.md. */
class ArchitectureTest {

    private static final String BASE = "org.sanji.";

    /** Data flows left to right; imports may only point left. */
    private static final List<String> STAGES = List.of(
            "kernel",
            "tenancy",
            "privacy",
            "audit",
            "job",
            "institution",
            "reporting",
            "capture",
            "measure",
            "rollup",
            "standard",
            "evidence",
            "campaign",
            "evaluation",
            "seal",
            "workflow",
            "report",
            "exchange",
            "auditcheck",
            "backup");

    /** The only links allowed between capture features. Adding one is a decision: say why in the commit. */
    private static final Map<String, Set<String>> CAPTURE_LINKS = Map.ofEntries(
            Map.entry("training", Set.of("staff")),
            Map.entry("onlinelearning", Set.of("learner")),
            Map.entry("volunteerservice", Set.of("volunteer")),
            Map.entry("learninggroupmeeting", Set.of("learninggroup")),
            Map.entry("platformpost", Set.of("platform")),
            Map.entry("courseclass", Set.of("course", "staff")),
            Map.entry("enrolment", Set.of("courseclass", "learner")),
            Map.entry("outcome", Set.of("courseclass", "enrolment", "learner")),
            Map.entry("learnerrecord", Set.of("course", "learner", "outcome")));

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sanji");

    @Test
    void importsPointUpstream() {
        classes()
                .should(onlyDependOn(
                        "stages to their left",
                        (from, to) -> stage(from) >= 0 && stage(to) >= 0 && stage(to) <= stage(from)))
                .because("data flows capture -> measure -> rollup -> evaluation -> exchange")
                .check(PRODUCTION);
    }

    @Test
    void everyClassSitsInAStage() {
        String[] stages = STAGES.stream().map(stage -> BASE + stage + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(stages).check(PRODUCTION);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void captureFeaturesStandAlone() {
        classes()
                .that()
                .resideInAPackage(BASE + "capture.*..")
                .should(onlyDependOn(
                        "listed sibling features",
                        (from, to) -> feature(to).isEmpty()
                                || feature(to).equals(feature(from))
                                || CAPTURE_LINKS
                                        .getOrDefault(feature(from), Set.of())
                                        .contains(feature(to))))
                .check(PRODUCTION);
    }

    @Test
    void onlyResourcesSpeakHttp() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                // The query parameters of a list are a record of their own.
                .haveSimpleNameNotEndingWith("Filter")
                .and()
                .resideOutsideOfPackage(BASE + "kernel..")
                .and()
                .resideOutsideOfPackage(BASE + "tenancy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(PRODUCTION);
    }

    @Test
    void resourcesReachTheDatabaseThroughServices() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .because("bulk import is a second caller of the same rules")
                .check(PRODUCTION);
    }

    @Test
    void endpointsSayWhoMayCall() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(PRODUCTION);
    }

    @Test
    void entitiesNeverCrossHttp() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(neitherTakeNorReturnEntities())
                .check(PRODUCTION);
    }

    @Test
    void capturedEntitiesBelongToATenant() {
        classes()
                .that()
                .resideInAPackage(BASE + "capture..")
                .and()
                .areAnnotatedWith(Entity.class)
                .should()
                .beAssignableTo(BASE + "capture.CapturedRecord")
                .check(PRODUCTION);
    }

    @Test
    void whatMakesFiguresStaleAsksForLocks() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "capture..")
                .and()
                .doNotHaveSimpleName("CaptureStore")
                .and()
                .doNotHaveSimpleName("AffectedFigures")
                .and()
                // Stores what its caller has held against the locks, all of a batch at once.
                .doNotHaveSimpleName("CaptureBatch")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("StaleMarks")
                .because("a figure of an approved period must not change")
                .check(PRODUCTION);
    }

    @Test
    void nativeSqlStaysWhereTheTenantIsAddedByHand() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Sql")
                .should()
                .callMethodWhere(target(name("createNativeQuery")))
                .because("the tenant filter of the ORM does not reach native SQL")
                .check(PRODUCTION);
    }

    @Test
    void calculationsArePure() {
        noClasses()
                .that()
                .haveSimpleName("RollUp")
                .or()
                .haveSimpleName("Scoring")
                .or()
                .haveSimpleName("SealVerification")
                .or()
                .haveSimpleName("EvaluationSituation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
                .check(PRODUCTION);
    }

    @Test
    void connectionsGoBackAfterEachStatement() {
        noClasses()
                .should()
                .callMethodWhere(target(name("getResultStream").or(name("scroll"))))
                .because(
                        "a stream of rows keeps its connection until the session ends, outside of a transaction until the"
                                + " request does: a transaction begun meanwhile needs a second one")
                .check(PRODUCTION);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(PRODUCTION);
    }

    @Test
    void noJunkDrawers() {
        noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)$").check(PRODUCTION);
    }

    private static ArchCondition<JavaClass> onlyDependOn(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("only depend on " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass();
                    if (to.getPackageName().startsWith(BASE) && !allowed.test(from, to)) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> neitherTakeNorReturnEntities() {
        return new ArchCondition<>("neither take nor return entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<JavaClass> types = new HashSet<>(method.getReturnType().getAllInvolvedRawTypes());
                method.getParameterTypes().forEach(type -> types.addAll(type.getAllInvolvedRawTypes()));
                types.stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " exposes " + type.getName())));
            }
        };
    }

    private static int stage(JavaClass type) {
        return STAGES.indexOf(type.getPackageName().substring(BASE.length()).split("\\.")[0]);
    }

    private static String feature(JavaClass type) {
        String prefix = BASE + "capture.";
        return type.getPackageName().startsWith(prefix)
                ? type.getPackageName().substring(prefix.length()).split("\\.")[0]
                : "";
    }
}
