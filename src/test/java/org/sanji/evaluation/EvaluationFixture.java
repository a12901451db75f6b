package org.sanji.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/**
 * A town of Wujin to be evaluated, and what is recorded in it.
 *
 * @param town each test takes one of its own, so that nobody else records in it
 */
record EvaluationFixture(CountyFixture county, String town, String school) {

    static final String STANDARD = "changzhou-digital-learning-community";
    static final int YEAR = 2025;
    private static final long PATIENCE_MILLIS = 10_000;

    static EvaluationFixture of(String town) {
        CountyFixture county = CountyFixture.wujin();
        return new EvaluationFixture(county, town, county.school(town));
    }

    /** Records something as the county's administrator. */
    Response record(String feature, Map<String, Object> body) {
        Response response = county.admin().post(county.path(feature), body);
        if (response.statusCode() != 201) {
            throw new AssertionError(feature + " refused: " + response.asString());
        }
        return response;
    }

    void grantedPioneer(String grantedOn, @Nullable String revokedOn) {
        Map<String, Object> body = new HashMap<>(
                Map.of("institution", school, "kind", "DIGITAL_LEARNING_PIONEER_COMMUNITY", "grantedOn", grantedOn));
        body.put("revokedOn", revokedOn);
        record("recognitions", body);
    }

    String gapReportPath() {
        return gapReportPath(town);
    }

    String gapReportPath(String region) {
        return county.path("regions") + "/" + region + "/gap-report?standard=" + STANDARD + "&version=trial&year="
                + YEAR;
    }

    /** The gap report, once everything recorded so far is in its figures. */
    Response freshGapReport() {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        Response report = county.admin().get(gapReportPath());
        while (report.path("stale").equals(true) && System.currentTimeMillis() < deadline) {
            pause();
            report = county.admin().get(gapReportPath());
        }
        return report;
    }

    /** Applies with a day on the paper. */
    Response apply(@Nullable String appliedOn) {
        return apply(ApiCaller.WUJIN_ADMIN, appliedOn);
    }

    Response apply(ApiCaller caller, @Nullable String appliedOn) {
        return caller.post(county.path("evaluations"), application(appliedOn));
    }

    Map<String, Object> application(@Nullable String appliedOn) {
        Map<String, Object> body =
                new HashMap<>(Map.of("standard", STANDARD, "version", "trial", "region", town, "year", YEAR));
        body.put("appliedOn", appliedOn);
        return body;
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
