package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.competition.Competition;
import org.sanji.capture.competition.Prize;
import org.sanji.kernel.Text;

/** What competition entries and prizes give (S1 5.3, 8.2). An entry counts when entered, a prize when awarded. */
final class CompetitionMeasures {

    private static final Source ENTRIES =
            Source.of("competition-entries", "competition_entry", new Dates.On("entered_on"), "title");
    private static final Source PRIZES =
            Source.of("competition-entries", "competition_entry", new Dates.On("awarded_on"), "title");

    static final List<Measure> ALL = List.of(
            events(
                    "competition.entries.one-teacher-one-course",
                    new Text("“一师一优课”参评数", "Entries to One Teacher One Course"),
                    new Text("件", "entries"),
                    Space.SUM,
                    Time.FLOW,
                    Counting.rows(
                            ENTRIES,
                            Condition.in(
                                    "competition",
                                    "不是“一师一优课”",
                                    "is not One Teacher One Course",
                                    Competition.ONE_TEACHER_ONE_COURSE)),
                    "S1 5.3"),
            prizes("competition.first-prizes.micro-lecture.district-or-above", "一等奖", "First", Prize.FIRST),
            prizes("competition.second-prizes.micro-lecture.district-or-above", "二等奖", "Second", Prize.SECOND));

    private CompetitionMeasures() {}

    private static Measure prizes(String code, String zh, String en, Prize prize) {
        return events(
                code,
                new Text("区级及以上微课评比" + zh + "数", en + " prizes for micro-lectures at district level or above"),
                new Text("项", "prizes"),
                Space.SUM,
                Time.FLOW,
                Counting.rows(
                        PRIZES,
                        Condition.in("competition", "不是微课评比", "is not a micro-lecture", Competition.MICRO_LECTURE),
                        Condition.in(
                                "level",
                                "低于区级",
                                "is below district level",
                                AdministrativeLevel.NATIONAL,
                                AdministrativeLevel.PROVINCIAL,
                                AdministrativeLevel.MUNICIPAL,
                                AdministrativeLevel.COUNTY),
                        Condition.in("prize", "不是" + zh, "is another prize", prize)),
                "S1 8.2");
    }
}
