package org.sanji.local.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.competition.Competition;
import org.sanji.capture.competition.Prize;

/** Competition entries. Beside the prizes that count for S1 8.2 stand some that do not. */
final class CompetitionRows {

    private final Recorder recorder;

    CompetitionRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Town town, int year, TownPlan.Prizes plan) {
        for (int i = 0; i < plan.courseEntries(); i++) {
            enter(town.institution(i), Competition.ONE_TEACHER_ONE_COURSE, null, Prize.NONE, year);
        }
        for (int i = 0; i < plan.first(); i++) {
            enter(town.school(), Competition.MICRO_LECTURE, AdministrativeLevel.COUNTY, Prize.FIRST, year);
        }
        for (int i = 0; i < plan.second(); i++) {
            enter(town.school(), Competition.MICRO_LECTURE, AdministrativeLevel.MUNICIPAL, Prize.SECOND, year);
        }
        // Below district level, too low a rank, another competition.
        enter(town.school(), Competition.MICRO_LECTURE, AdministrativeLevel.TOWNSHIP, Prize.SECOND, year);
        enter(town.station(0), Competition.MICRO_LECTURE, AdministrativeLevel.COUNTY, Prize.THIRD, year);
        enter(town.station(1), Competition.OTHER, AdministrativeLevel.MUNICIPAL, Prize.FIRST, year);
    }

    private void enter(
            Place place, Competition competition, @Nullable AdministrativeLevel level, Prize prize, int year) {
        Chance chance = recorder.chance();
        LocalDate entered = chance.dayBetween(LocalDate.of(year, 3, 1), LocalDate.of(year, 5, 31));
        LocalDate awarded = prize == Prize.NONE ? null : entered.plusDays(chance.between(60, 150));
        recorder.record(
                Table.COMPETITION_ENTRY,
                place,
                entered,
                competition,
                place.where() + title(competition),
                level,
                prize,
                entered,
                awarded,
                new Personal("author", PersonNames.one(chance)));
    }

    private static String title(Competition competition) {
        return switch (competition) {
            case ONE_TEACHER_ONE_COURSE -> "：手机摄影优质课";
            case MICRO_LECTURE -> "：家乡的味道（微课）";
            case OTHER -> "：社区教育优秀案例";
        };
    }
}
