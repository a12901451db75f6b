package org.sanji.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.workflow.PlayedApplication.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.local.WithSampleData;
import org.sanji.seal.SealVerification;

/** One campaign of Changzhou from its call to its list, played on the sample data for all 67 towns by people of every role. */
@QuarkusTest
@TestProfile(WithSampleData.class)
class CampaignPlayTest {

    private static final int YEAR = 2025;
    private static final int TOWNS = 67;
    private static final int YEARS_AS_PIONEER = 2;
    private static final int FRESH_TRIES = 60;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));
    private static final Path SEALS = Path.of("target/seals");

    /** What becomes of the towns that may apply, one after the other. */
    private enum Course {
        GRANTED,
        RETURNED_BY_COUNTY_THEN_GRANTED,
        RETURNED_BY_CITY_THEN_DECLINED,
        WITHDRAWN,
        DRAFT
    }

    /** Who plays a county. */
    private record Desk(CountyFixture county, ApiCaller editor) {}

    private final Map<String, PlayedApplication> applications = new TreeMap<>();
    private final Map<String, String> outcomes = new TreeMap<>();
    private String campaign;

    @Test
    void ledgerTrailAndSealsAgree() throws IOException {
        campaign = PlayedApplication.campaign(YEAR, TODAY.minusDays(30), TODAY.plusDays(10), List.of());
        for (Desk desk : desks()) {
            settled(desk);
            towns(desk).forEach(town -> outcomes.put(town, play(desk, town)));
        }
        assertEquals(TOWNS, outcomes.size());
        assertEquals(Set.of("INELIGIBLE", "GRANTED", "DECLINED", "WITHDRAWN", "DRAFT"), Set.copyOf(outcomes.values()));
        progressAgrees();
        publicationAndLedgerAgree();
        for (PlayedApplication application : applications.values()) {
            trailAgrees(application);
            sealsHold(application);
        }
        System.out.println(TOWNS + " towns played: "
                + outcomes.values().stream()
                        .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting())));
    }

    private static List<Desk> desks() {
        return List.of(
                new Desk(CountyFixture.tianning(), ApiCaller.TIANNING_EDITOR),
                new Desk(CountyFixture.zhonglou(), ApiCaller.ZHONGLOU_EDITOR),
                new Desk(CountyFixture.xinbei(), ApiCaller.XINBEI_EDITOR),
                new Desk(CountyFixture.wujin(), ApiCaller.WUJIN_EDITOR),
                new Desk(CountyFixture.jintan(), ApiCaller.JINTAN_EDITOR),
                new Desk(CountyFixture.liyang(), ApiCaller.LIYANG_EDITOR));
    }

    /** Waits until the sample is added up. */
    private static void settled(Desk desk) {
        String figures =
                "/v1/regions/" + desk.county().code() + "/figures?period=2025&measures=activity.count&fresh=true";
        for (int tried = 0; tried < FRESH_TRIES; tried++) {
            List<Boolean> stale = desk.editor().get(figures).path("items.stale");
            if (stale.equals(List.of(false))) {
                return;
            }
        }
        throw new AssertionError("The figures of " + desk.county().code() + " stay stale");
    }

    private static List<String> towns(Desk desk) {
        return desk.editor()
                .get("/v1/regions?limit=100&parent=" + desk.county().code())
                .path("items.code");
    }

    private String play(Desk desk, String town) {
        String pioneerSince = pioneerSince(desk, town);
        Response answer = PlayedApplication.apply(desk.county(), desk.editor(), town, YEAR, campaign);
        if (pioneerSince == null) {
            notEligible(answer, "授予记录");
            return "INELIGIBLE";
        }
        LocalDate from = LocalDate.parse(pioneerSince).plusYears(YEARS_AS_PIONEER);
        if (from.isAfter(TODAY)) {
            notEligible(answer, from.toString());
            return "INELIGIBLE";
        }
        String id = expect(answer, 201).path("id");
        var application = new PlayedApplication(desk.county(), desk.editor(), town, id);
        Course course = Course.values()[applications.size() % Course.values().length];
        applications.put(town, application);
        application.show();
        play(application, course);
        return state(application);
    }

    /** The first grant in the ledger; none when there is none. */
    private static String pioneerSince(Desk desk, String town) {
        List<String> granted = expect(
                        desk.county()
                                .admin()
                                .get(desk.county().path("recognitions")
                                        + "?kind=DIGITAL_LEARNING_PIONEER_COMMUNITY&region=" + town),
                        200)
                .path("items.grantedOn");
        return granted.stream().sorted().findFirst().orElse(null);
    }

    private static void play(PlayedApplication application, Course course) {
        ApiCaller admin = application.county().admin();
        switch (course) {
            case GRANTED -> {
                application.brought().assessed(90);
                expect(application.decide(ApiCaller.REVIEWER, "GRANT"), 200);
            }
            case RETURNED_BY_COUNTY_THEN_GRANTED -> {
                expect(application.selfAssess(50, "初稿"), 200);
                expect(application.submit(application.editor()), 200);
                expect(application.giveBack(admin, "1.1"), 200);
                mend(application);
                expect(application.review(admin), 200);
                application.assessed(80);
                expect(application.decide(ApiCaller.ASSESSOR, "GRANT"), 200);
            }
            case RETURNED_BY_CITY_THEN_DECLINED -> {
                application.brought();
                expect(application.assess(ApiCaller.REVIEWER, 55), 200);
                expect(application.giveBack(ApiCaller.ASSESSOR, "1.2"), 200);
                mend(application);
                expect(application.review(admin), 200);
                application.assessed(40);
                expect(application.decide(ApiCaller.REVIEWER, "DECLINE"), 200);
            }
            case WITHDRAWN -> {
                application.brought();
                expect(application.withdraw(application.editor()), 200);
            }
            default -> expect(application.selfAssess(10, "草稿"), 200);
        }
    }

    /** Records something more, says something else, and submits again: the difference shows both. */
    private static void mend(PlayedApplication application) {
        application.county().recordActivity(application.county().school(application.town()), "2025-05-08");
        expect(application.selfAssess(95, "已补充"), 200);
        expect(application.submit(application.editor()), 200);
        Response difference = expect(application.county().admin().get(application.path() + "/seal/difference"), 200);
        assertEquals(List.of(1, 2), List.of(difference.path("from"), difference.path("to")));
        List<String> answered = difference.path("selfAssessment.what");
        assertTrue(answered.contains("1.1"), difference::asString);
        List<String> rows = difference.path("rows.what");
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("activity.")), difference::asString);
    }

    private static void notEligible(Response answer, String saying) {
        expect(answer, 422);
        assertEquals("not-eligible", answer.path("code"));
        String detail = answer.path("detail");
        assertTrue(detail.contains(saying), detail);
    }

    private static String state(PlayedApplication application) {
        return application.workflow(application.editor()).path("evaluation.state");
    }

    private void progressAgrees() {
        Response progress =
                expect(ApiCaller.REVIEWER.get(PlayedApplication.CAMPAIGNS + "/" + campaign + "/progress"), 200);
        assertEquals(TOWNS, (int) progress.path("invited"));
        Map<String, Integer> counted = new TreeMap<>();
        List<Map<String, Object>> states = progress.path("states");
        states.forEach(state -> counted.put((String) state.get("state"), (Integer) state.get("applications")));
        for (String state : Set.of("GRANTED", "DECLINED", "WITHDRAWN", "DRAFT", "SUBMITTED")) {
            long played = outcomes.values().stream().filter(state::equals).count();
            assertEquals(played, counted.get(state).longValue(), state);
        }
        Response drafts =
                ApiCaller.REVIEWER.get("/v1/regions/3204/evaluations?limit=100&waitsFor=TOWN&campaign=" + campaign);
        List<String> waiting = drafts.path("items.region");
        assertEquals(regions("DRAFT"), new TreeSet<>(waiting));
    }

    private TreeSet<String> regions(String outcome) {
        var found = new TreeSet<String>();
        outcomes.forEach((town, became) -> {
            if (became.equals(outcome)) {
                found.add(town);
            }
        });
        return found;
    }

    private void publicationAndLedgerAgree() {
        Response list = expect(
                ApiCaller.ZHONGLOU_EDITOR.get(
                        PlayedApplication.CAMPAIGNS + "/" + campaign + "/publication?limit=20&total=true"),
                200);
        int granted = list.path("total");
        List<Map<String, Object>> published = new ArrayList<>(list.<List<Map<String, Object>>>path("items"));
        while (list.path("next") != null) {
            list = expect(
                    ApiCaller.ZHONGLOU_EDITOR.get(PlayedApplication.CAMPAIGNS + "/" + campaign
                            + "/publication?limit=20&cursor=" + list.path("next")),
                    200);
            published.addAll(list.path("items"));
        }
        var names = new TreeSet<String>();
        published.forEach(grant -> names.add((String) grant.get("region")));
        assertEquals(regions("GRANTED"), names);
        assertEquals(names.size(), granted);
        published.forEach(grant -> assertEquals(lastSeal((String) grant.get("region")), grant.get("seal")));
        applications.forEach((town, application) -> ledgerAgrees(application, names.contains(town)));
    }

    private String lastSeal(String town) {
        List<String> digests =
                applications.get(town).workflow(ApiCaller.REVIEWER).path("seals.digest");
        return digests.getLast();
    }

    private static void ledgerAgrees(PlayedApplication application, boolean granted) {
        Response ledger = expect(
                application
                        .county()
                        .admin()
                        .get(application.county().path("recognitions")
                                + "?kind=DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY&region=" + application.town()),
                200);
        List<Map<String, Object>> held = ledger.path("items");
        assertEquals(granted ? 1 : 0, held.size(), application.town());
        if (granted) {
            assertEquals(TODAY.toString(), held.getFirst().get("grantedOn"));
            assertEquals(
                    TODAY.plusYears(4).minusDays(1).toString(), held.getFirst().get("validUntil"));
            assertEquals(
                    TODAY.plusYears(2).toString(),
                    application.workflow(ApiCaller.REVIEWER).path("evaluation.recheckOn"));
        }
    }

    /** One line of the trail for the application itself, and one for each step. */
    private static void trailAgrees(PlayedApplication application) {
        Response trail = expect(
                ApiCaller.AUDITOR.get(application.county().path("audit-events")
                        + "?subject=evaluations&limit=100&subjectId=" + application.id()),
                200);
        List<String> audited = new ArrayList<>(trail.<List<String>>path("items.action"));
        List<String> steps = new ArrayList<>(List.of("CREATED"));
        List<String> history = application.workflow(application.editor()).path("history.action");
        history.forEach(
                action -> steps.add(EvaluationAction.valueOf(action).audited().name()));
        audited.sort(null);
        steps.sort(null);
        assertEquals(steps, audited);
    }

    private static void sealsHold(PlayedApplication application) throws IOException {
        Files.createDirectories(SEALS);
        List<Integer> numbers = application.workflow(ApiCaller.REVIEWER).path("seals.number");
        String previous = null;
        for (int number : numbers) {
            Response seal = expect(ApiCaller.REVIEWER.get(application.path() + "/seal?number=" + number), 200);
            Path file = SEALS.resolve(application.town() + "-" + number + ".json");
            Files.writeString(file, seal.asString());
            assertEquals(List.of(), SealVerification.faults(Files.readString(file)));
            assertEquals(previous, seal.path("content.application.previous"));
            assertEquals(application.shown(), seal.path("content.evidence.sha256"));
            previous = seal.path("digest");
        }
    }
}
