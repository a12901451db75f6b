package org.sanji.recount;

import java.sql.SQLException;

/** Prizes and resources (8), and reports in the media (10.1). */
final class ResourcesAndReports {

    /** District level or above, awarded in the year or the two before it. */
    private static final String PRIZE = "r.competition = 'MICRO_LECTURE'"
            + " and r.level in ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY')"
            + " and year(r.awarded_on) between 2023 and 2025 and r.prize = ";

    private static final String OWN_ACTIVITY = "r.kind = 'ACTIVITY_RESOURCE' and r.self_planned and year(r.%s) = 2025";

    private final Numbers firstPrizes;
    private final Numbers secondPrizes;
    private final Numbers published;
    private final Numbers pushed;
    private final Numbers articles;

    ResourcesAndReports(Rows rows) throws SQLException {
        firstPrizes = rows.count("competition_entry", PRIZE + "'FIRST'");
        secondPrizes = rows.count("competition_entry", PRIZE + "'SECOND'");
        published = rows.count("learning_resource", OWN_ACTIVITY.formatted("published_on"));
        pushed = rows.count("learning_resource", OWN_ACTIVITY.formatted("pushed_municipal_on"));
        // One article is one however many record it; in the sample every article has its link.
        articles = rows.number(
                "count(distinct r.link)",
                "media_report",
                "r.outlet_level in ('PROVINCIAL', 'MUNICIPAL') and r.kind <> 'OWN_CHANNEL'"
                        + " and r.subject = 'DIGITAL_LEARNING' and year(r.published_on) = 2025");
    }

    Finding winsPrizes(String town) {
        return Reckoning.anyOf(Reckoning.atLeast(1, firstPrizes.of(town)), Reckoning.atLeast(2, secondPrizes.of(town)));
    }

    Finding publishesAndPushes(String town) {
        return Reckoning.allOf(Reckoning.atLeast(1, published.of(town)), Reckoning.atLeast(1, pushed.of(town)));
    }

    Finding isReported(String town) {
        return Reckoning.atLeast(6, articles.of(town));
    }
}
