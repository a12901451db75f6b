package org.sanji.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/**
 * Reporting periods of Wujin. A period is the county's, so every test uses the same one, with stations of its own.
 *
 * @param county whose periods they are
 */
record ReportingFixture(CountyFixture county) {

    static ReportingFixture wujin() {
        return new ReportingFixture(CountyFixture.wujin());
    }

    static ReportingFixture kunshan() {
        return new ReportingFixture(CountyFixture.kunshan());
    }

    String path() {
        return county.path("reporting-periods");
    }

    String path(String feature) {
        return county.path(feature);
    }

    /** Records a row and answers its path. */
    String add(String feature, Map<String, Object> body) {
        Response created = county.admin().post(path(feature), body);
        assertEquals(201, created.statusCode(), created.asString());
        return path(feature) + "/" + created.path("id");
    }

    /** The id of a period, opened when it is not yet. */
    String period(String period, String dueOn) {
        Response opened = county.admin().post(path(), Map.of("period", period, "dueOn", dueOn));
        if (opened.statusCode() == 201) {
            return opened.path("id");
        }
        List<Map<String, Object>> known = county.admin()
                .get(path() + "?limit=500&year=" + period.substring(0, 4))
                .path("items");
        return known.stream()
                .filter(one -> one.get("period").equals(period))
                .map(one -> (String) one.get("id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(opened.asString()));
    }

    String report(String period, String institution) {
        return path() + "/" + period + "/reports/" + institution;
    }

    Response submit(ApiCaller caller, String period, String institution) {
        return caller.post(report(period, institution) + "/submission", null);
    }

    Response approve(ApiCaller caller, String period, String institution) {
        return caller.post(report(period, institution) + "/approval", null);
    }

    Response accept(ApiCaller caller, String period, String institution) {
        return caller.post(report(period, institution) + "/acceptance", null);
    }

    Response giveBack(ApiCaller caller, String period, String institution) {
        return caller.post(report(period, institution) + "/return", Map.of("reason", "缺少记录"));
    }

    Response reopen(ApiCaller caller, String period, String institution) {
        return caller.post(report(period, institution) + "/reopening", Map.of("reason", "补录"));
    }

    /** Submitted by the editor of Hutang and approved by the county's administrator. */
    void approved(String period, String institution) {
        expect(submit(ApiCaller.HUTANG_EDITOR, period, institution), "SUBMITTED");
        expect(approve(ApiCaller.WUJIN_ADMIN, period, institution), "APPROVED");
    }

    static void expect(Response answer, String state) {
        if (answer.statusCode() != 200 || !state.equals(answer.path("state"))) {
            throw new AssertionError("Not " + state + ": " + answer.statusCode() + " " + answer.asString());
        }
    }

    static void locked(Response refused) {
        assertEquals(409, refused.statusCode(), refused.asString());
        assertEquals("period-locked", refused.path("code"), refused.asString());
    }
}
