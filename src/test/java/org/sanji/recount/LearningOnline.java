package org.sanji.recount;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Website, learners, topic study and new media (7), and the service account (10.2). */
final class LearningOnline {

    private static final Fraction A_TENTH = new Fraction(1, 10);
    private static final Fraction A_THIRD = new Fraction(1, 3);

    private static final String IN_USE =
            " and r.valid_from <= '2025-12-31' and (r.valid_to is null or r.valid_to >= '2025-12-31')";
    private static final String WEBSITE = ".kind = 'WEBSITE'";
    private static final String SERVICE_ACCOUNT = ".kind = 'WECHAT_SERVICE_ACCOUNT'";
    private static final String NEW_MEDIA = ".kind in ('WECHAT_SERVICE_ACCOUNT', 'WECHAT_SUBSCRIPTION_ACCOUNT',"
            + " 'SHORT_VIDEO_ACCOUNT', 'LIVE_STREAM', 'MOBILE_APPLICATION')";
    private static final String POSTED = "year(r.published_on) = 2025 and exists (select * from platform p"
            + " where p.county = r.county and p.id = r.platform and p%s)";
    private static final String THIRTY_HOURS = " and (select sum(o.hours) from online_learning_record o"
            + " where o.county = r.county and o.learner = r.id and o.learned_on <= '2025-12-31') >= 30";

    private final Map<String, List<Institution>> schools;
    private final Numbers websites;
    private final Numbers websitePosts;
    private final Numbers learners;
    private final Numbers population;
    private final Numbers diligent;
    private final Numbers topicStudies;
    private final Numbers channels;
    private final Numbers channelPosts;
    private final Numbers accounts;
    private final Numbers accountPosts;

    LearningOnline(Rows rows) throws SQLException {
        schools = rows.institutions("TOWNSHIP_SCHOOL", "null");
        websites = rows.count("platform", "r" + WEBSITE + " and r.person_in_charge is not null" + IN_USE);
        websitePosts = rows.count("platform_post", POSTED.formatted(WEBSITE));
        learners = rows.count("learner", "r.registered_on <= '2025-12-31'");
        diligent = rows.count("learner", "r.registered_on <= '2025-12-31'" + THIRTY_HOURS);
        // 户籍, as the town states it; only schools state a population in the sample.
        population = rows.number(
                "sum(r.registered)", "population", "r.population_year = 2025 and i.tier = 'TOWNSHIP_SCHOOL'");
        topicStudies = rows.count("activity", "r.kind = 'TOPIC_STUDY' and year(r.held_on) = 2025");
        channels = rows.count("platform", "r" + NEW_MEDIA + IN_USE);
        channelPosts = rows.count("platform_post", POSTED.formatted(NEW_MEDIA));
        accounts = rows.count("platform", "r" + SERVICE_ACCOUNT + IN_USE);
        accountPosts = rows.count("platform_post", POSTED.formatted(SERVICE_ACCOUNT));
    }

    /** Whether the website is a good one is for the reviewer. */
    Finding keepsWebsite(String town) {
        return Reckoning.allOf(
                Reckoning.atLeast(1, websites.of(town)),
                Reckoning.atLeast(1, websitePosts.of(town)),
                Reckoning.judged());
    }

    Finding residentsAreRegistered(String town) {
        return Reckoning.share(A_TENTH, learners.known(town), population.known(town), school(town));
    }

    Finding learnersReachThirtyHours(String town) {
        BigDecimal reached = diligent.of(town);
        return Reckoning.share(A_THIRD, reached, learners.known(town), school(town));
    }

    Finding holdsTopicStudies(String town) {
        return Reckoning.atLeast(5, topicStudies.of(town));
    }

    Finding usesNewMedia(String town) {
        return Reckoning.allOf(Reckoning.atLeast(1, channels.of(town)), Reckoning.atLeast(1, channelPosts.of(town)));
    }

    Finding usesServiceAccount(String town) {
        return Reckoning.allOf(Reckoning.atLeast(1, accounts.of(town)), Reckoning.atLeast(1, accountPosts.of(town)));
    }

    private List<String> school(String town) {
        return schools.getOrDefault(town, List.of()).stream()
                .map(Institution::name)
                .toList();
    }
}
