package org.sanji.bench;

import java.util.List;

/** The statements that read, by hand, the figures the standard of Changzhou asks for, of all its towns. */
final class TownsFloorSql {

    private static final String SUMMED = """
            'funding.spending.digital-learning', 'funding.income.social', 'volunteer.teams.digital-learning',
            'volunteer.services.digital-learning', 'activity.count.themed-digital',
            'competition.entries.one-teacher-one-course', 'platform.websites.managed', 'platform.posts.website',
            'learner.registered', 'learner.online-30-hours', 'activity.count.topic-study',
            'platform.new-media-channels', 'platform.posts.new-media', 'resource.count.local-culture',
            'competition.first-prizes.micro-lecture.district-or-above',
            'competition.second-prizes.micro-lecture.district-or-above', 'resource.published.activity',
            'resource.pushed.activity', 'learning-group.count', 'learning-group.members',
            'resource.count.local-teaching-material', 'platform.wechat-service-accounts',
            'platform.posts.wechat-service-account', 'incentive.count.points-scheme',
            'incentive.count.resource-reward', 'incentive.count.commendation', 'incentive.count.material-reward',
            'incentive.beneficiaries', 'research.count.project', 'research.count.experiment',
            'research.count.summary', 'research.count.promoted-practice', 'survey.sample.participation',
            'survey.positive.participation', 'survey.sample.awareness', 'survey.positive.awareness',
            'survey.sample.approval', 'survey.positive.approval', 'survey.sample.belonging',
            'survey.positive.belonging', 'online-learning.hours', 'activity.participants'
            """;

    /** What is owed when it is missing, or stated by a town for its villages. */
    private static final String OWED = """
            'funding.spending.digital-learning', 'funding.income.social', 'population.registered', 'learner.registered',
            'survey.sample.participation', 'survey.sample.awareness', 'survey.sample.approval', 'survey.sample.belonging'
            """;

    private static final String OF_INSTITUTIONS = """
            'recognition.standard-station', 'facility.devices.networked', 'opening-hours.weekly',
            'activity.count.residents-digital', 'facility.count.digital-learning-room'
            """;
    private static final String DISTINCT = """
            'staff.count', 'staff.trained.information-technology', 'media.count', 'media.count.provincial-or-municipal'
            """;

    private static final String WINDOWS = """
            sum(case when month between 202501 and 202512 then value else 0 end),
            sum(case when month between 202401 and 202412 then value else 0 end),
            sum(case when month between 202301 and 202312 then value else 0 end),
            sum(case when month between 202301 and 202512 then value else 0 end),
            sum(value), sum(row_count)
            """;

    static final List<String> STATEMENTS = List.of(
            "select code, name from region where code between '3204' and '3204999999' and level = 'TOWNSHIP'",
            "select straight_join region, measure, " + WINDOWS + " from region r join figure_sum s"
                    + " on s.county = left(r.code, 6) and s.region = r.code"
                    + " where r.code between '3204' and '3204999999' and r.level = 'TOWNSHIP' and measure in (" + SUMMED
                    + ") and month <= 202512 group by region, measure",
            "select institution, measure, " + WINDOWS + " from figure_own where county between '320400' and '320499'"
                    + " and measure in (" + OWED + ") and month <= 202512 group by institution, measure",
            "select institution, measure, sum(case when month >= 202501 then value else 0 end), sum(value)"
                    + " from figure_own where county between '320400' and '320499'"
                    + " and measure in (" + OF_INSTITUTIONS + ") and month <= 202512 group by institution, measure",
            "select c.region, m.measure, count(distinct m.member) from institution_closure c join figure_member m"
                    + " on m.county = c.county and m.institution = c.descendant and m.segment_from = c.valid_from"
                    + " where c.county between '320400' and '320499' and char_length(c.region) = 9 and m.measure in ("
                    + DISTINCT + ") and m.first_day <= '2025-12-31' and m.last_day >= '2025-01-01'"
                    + " group by c.region, m.measure",
            "select distinct institution, measure from figure_member where county between '320400' and '320499'"
                    + " and measure in (" + DISTINCT
                    + ") and first_day <= '2025-12-31' and last_day >= '2025-01-01'",
            "select c.descendant, i.name, i.tier, c.region from institution_closure c join institution i"
                    + " on i.county = c.county and i.id = c.descendant where c.county between '320400' and '320499'"
                    + " and char_length(c.region) = 9 and c.valid_from <= '2025-12-31' and c.valid_to >= '2025-12-31'",
            "select i.region, r.granted_on, r.valid_until, r.revoked_on from recognition r join institution i"
                    + " on i.county = r.county and i.id = r.institution where r.county between '320400' and '320499'"
                    + " and r.kind = 'DIGITAL_LEARNING_PIONEER_COMMUNITY' and i.tier = 'TOWNSHIP_SCHOOL'");

    private TownsFloorSql() {}
}
