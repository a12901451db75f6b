package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a town does: the numbers from which its rows are made.
 *
 * @param pioneerSince the day it became a pioneer community, if it did
 * @param hasPlatforms whether the school and the stations keep any platform at all
 * @param residents its population, where the town states it
 */
record TownPlan(
        @Nullable LocalDate pioneerSince,
        boolean hasPlatforms,
        Stations stations,
        People people,
        @Nullable Residents residents,
        List<Year> years) {

    /**
     * What its stations lack.
     *
     * @param recognised how many hold the recognition as standard resident schools
     * @param shortOfHours how many are open less than 40 hours a week
     * @param withoutTimetable how many have not said when they are open
     */
    record Stations(int recognised, int shortOfHours, int withoutTimetable) {}

    /**
     * Who works and learns there.
     *
     * @param schoolStaff people in post at the school; others look after three stations each
     * @param learners registered by real name until the end of 2025
     * @param diligent how many of them reach 30 hours of online learning
     */
    record People(int schoolStaff, int learners, int diligent) {}

    /**
     * Population of the last year; the years before had a little less.
     *
     * @param registered 户籍
     * @param resident 常住
     * @param lastYear the last year that is stated
     */
    record Residents(int registered, int resident, int lastYear) {}

    /**
     * What happens in one year.
     *
     * @param untrained how many of its staff attend no training in information technology that counts
     * @param digitalSpending spent on digital learning, in CNY
     * @param socialCapital whether money came from elsewhere than the government
     * @param stationsShortOfLearning how many stations organise digital learning fewer than ten times
     */
    record Year(
            int year,
            int untrained,
            int digitalSpending,
            boolean socialCapital,
            int stationsShortOfLearning,
            Events events,
            Prizes prizes,
            Reports reports) {

        Year withoutDigitalSpending() {
            return new Year(year, untrained, 0, socialCapital, stationsShortOfLearning, events, prizes, reports);
        }
    }

    /**
     * Activities of the town.
     *
     * @param themedBlended themed digital-learning activities, online and offline combined
     * @param themedOnline such activities that were online alone
     */
    record Events(int themedBlended, int themedOnline, int topicStudies) {}

    /** Entries to One Teacher One Course, and prizes for micro-lectures at district level or above. */
    record Prizes(int courseEntries, int first, int second) {}

    /** Reports on digital learning in provincial or municipal media, in county media and in the town's own channel. */
    record Reports(int mainstream, int county, int own) {}
}
