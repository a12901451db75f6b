package org.sanji.reporting;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.reporting.ReportRefusal.NOT_OVER;
import static org.sanji.reporting.ReportRefusal.NO_AUTHORITY;
import static org.sanji.reporting.ReportRefusal.OWN_SUBMISSION;
import static org.sanji.reporting.ReportRefusal.WRONG_STATE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.Roles;

/** Every state, every action and everybody: 990 triples, 330 for each tier, against a table written by hand. */
class ReportSituationTest {

    private static final RegionCode COUNTY = new RegionCode("320412");

    private enum Who {
        EDITOR_OF_VILLAGE(Roles.EDITOR, "320412100001"),
        EDITOR_OF_TOWN(Roles.EDITOR, "320412100"),
        EDITOR_OF_OTHER_TOWN(Roles.EDITOR, "320412102"),
        EDITOR_OF_COUNTY(Roles.EDITOR, "320412"),
        ADMIN_OF_TOWN(Roles.COUNTY_ADMIN, "320412100"),
        ADMIN_OF_COUNTY(Roles.COUNTY_ADMIN, "320412"),
        VIEWER(Roles.VIEWER, "320412"),
        REVIEWER(Roles.REVIEWER, "3204"),
        PULLER(Roles.PULLER, "32"),
        AUDITOR(Roles.AUDITOR, "32"),
        PLATFORM_ADMIN(Roles.PLATFORM_ADMIN, "32");

        private final Caller caller;

        Who(String role, String region) {
            this.caller = new Caller(name(), name(), Set.of(role), new RegionCode(region));
        }
    }

    private static final Set<Who> COUNTY_OFFICE = Set.of(Who.ADMIN_OF_COUNTY);
    private static final Set<Who> COUNTY_REGION = Set.of(Who.EDITOR_OF_COUNTY, Who.ADMIN_OF_COUNTY);
    private static final Set<Who> TOWN_REGION =
            Set.of(Who.EDITOR_OF_TOWN, Who.ADMIN_OF_TOWN, Who.EDITOR_OF_COUNTY, Who.ADMIN_OF_COUNTY);
    private static final Set<Who> VILLAGE_REGION = Set.of(
            Who.EDITOR_OF_VILLAGE, Who.EDITOR_OF_TOWN, Who.ADMIN_OF_TOWN, Who.EDITOR_OF_COUNTY, Who.ADMIN_OF_COUNTY);

    /** What can be done at all; all else is refused to everybody. */
    private static final Map<String, String> STEPS = Map.of(
            "OPEN SUBMIT", "institution",
            "RETURNED SUBMIT", "institution",
            "REOPENED SUBMIT", "institution",
            "SUBMITTED APPROVE", "above",
            "SUBMITTED RETURN", "above",
            "APPROVED RETURN", "county",
            "APPROVED ACCEPT", "county",
            "APPROVED REOPEN", "above",
            "ACCEPTED REOPEN", "county");

    private static final Map<String, ReportState> TARGETS = Map.of(
            "SUBMIT", ReportState.SUBMITTED,
            "APPROVE", ReportState.APPROVED,
            "RETURN", ReportState.RETURNED,
            "ACCEPT", ReportState.ACCEPTED,
            "REOPEN", ReportState.REOPENED);

    private static final Map<Tier, Map<String, Set<Who>>> OFFICES = Map.of(
            Tier.VILLAGE_STATION,
            Map.of("institution", VILLAGE_REGION, "above", TOWN_REGION, "county", COUNTY_OFFICE),
            Tier.TOWNSHIP_SCHOOL,
            Map.of("institution", TOWN_REGION, "above", COUNTY_REGION, "county", COUNTY_OFFICE),
            Tier.COUNTY_COLLEGE,
            Map.of("institution", COUNTY_REGION, "above", COUNTY_REGION, "county", COUNTY_OFFICE));

    @TestFactory
    Stream<DynamicTest> everyTriple() {
        return Stream.of(Tier.values())
                .flatMap(tier -> Stream.of(ReportState.values())
                        .flatMap(state -> Stream.of(ReportAction.values())
                                .flatMap(action -> Stream.of(Who.values())
                                        .map(who -> DynamicTest.dynamicTest(
                                                tier + " " + state + " " + action + " " + who,
                                                () -> decided(tier, state, action, who))))));
    }

    private static void decided(Tier tier, ReportState state, ReportAction action, Who who) {
        Optional<ReportRefusal> actual = situation(tier, state, who, false).refusal(action);
        String office = STEPS.get(state + " " + action);
        if (office != null && OFFICES.get(tier).get(office).contains(who)) {
            assertEquals(Optional.empty(), actual);
        } else {
            boolean mayEver = everBy(tier, action).contains(who);
            assertEquals(Optional.of(office == null && mayEver ? WRONG_STATE : NO_AUTHORITY), actual);
        }
        assertEquals(TARGETS.get(action.name()), action.target());
    }

    private static Set<Who> everBy(Tier tier, ReportAction action) {
        return STEPS.entrySet().stream()
                .filter(step -> step.getKey().endsWith(" " + action))
                .flatMap(step -> OFFICES.get(tier).get(step.getValue()).stream())
                .collect(toSet());
    }

    @Test
    void nobodyApprovesWhatHeSubmitted() {
        for (Who who : TOWN_REGION) {
            assertEquals(
                    Optional.of(OWN_SUBMISSION),
                    situation(Tier.VILLAGE_STATION, ReportState.SUBMITTED, who, true)
                            .refusal(ReportAction.APPROVE));
        }
    }

    @Test
    void whoSubmittedMayTakeItBackAndReopenIt() {
        var submitted = situation(Tier.VILLAGE_STATION, ReportState.SUBMITTED, Who.EDITOR_OF_TOWN, true);
        assertEquals(List.of(ReportAction.RETURN), submitted.allowed());
        var approved = situation(Tier.VILLAGE_STATION, ReportState.APPROVED, Who.EDITOR_OF_TOWN, true);
        assertEquals(List.of(ReportAction.REOPEN), approved.allowed());
    }

    @Test
    void nothingIsSubmittedBeforeThePeriodIsOver() {
        for (ReportState state : List.of(ReportState.OPEN, ReportState.RETURNED, ReportState.REOPENED)) {
            var early = new ReportSituation(
                    state, false, false, authority(report(Tier.VILLAGE_STATION), Who.EDITOR_OF_VILLAGE));
            assertEquals(Optional.of(NOT_OVER), early.refusal(ReportAction.SUBMIT));
        }
    }

    @Test
    void whoMayReadOnlyIsAllowedNothing() {
        List<Who> readers = List.of(
                Who.VIEWER, Who.REVIEWER, Who.PULLER, Who.AUDITOR, Who.PLATFORM_ADMIN, Who.EDITOR_OF_OTHER_TOWN);
        for (ReportState state : ReportState.values()) {
            readers.forEach(who -> assertEquals(
                    List.of(),
                    situation(Tier.VILLAGE_STATION, state, who, false).allowed()));
        }
    }

    @Test
    void onlyApprovedAndAcceptedReportsLock() {
        assertEquals(
                Set.of(ReportState.APPROVED, ReportState.ACCEPTED),
                Arrays.stream(ReportState.values())
                        .filter(ReportState::isLocked)
                        .collect(toSet()));
    }

    private static ReportSituation situation(Tier tier, ReportState state, Who who, boolean own) {
        return new ReportSituation(state, true, own, authority(report(tier), who));
    }

    private static ReportAuthority authority(ExpectedReport report, Who who) {
        return ReportAuthority.of(who.caller, office -> report.regionOf(office, COUNTY));
    }

    private static ExpectedReport report(Tier tier) {
        return switch (tier) {
            case VILLAGE_STATION -> expected(tier, "320412100001", "320412100");
            case TOWNSHIP_SCHOOL -> expected(tier, "320412100", "320412");
            case COUNTY_COLLEGE -> expected(tier, "320412", null);
        };
    }

    private static ExpectedReport expected(Tier tier, String region, @Nullable String above) {
        return Reports.of(tier, region, above, ReportState.OPEN, null, new UUID(0, 1));
    }
}
