package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanji.capture.incentive.IncentiveKind;
import org.sanji.capture.survey.SurveyMethod;
import org.sanji.capture.survey.SurveySubject;

/** Surveys of residents, and incentives for them. Two towns in three ask every year, the others not at all. */
final class SurveyRows {

    private final Recorder recorder;

    SurveyRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Network network, int year) {
        survey(network.college(), year, SurveySubject.SATISFACTION);
        network.towns().forEach(town -> {
            if (recorder.chance().inHundred(67)) {
                for (SurveySubject subject : SurveySubject.values()) {
                    survey(town.school(), year, subject);
                }
            }
            incentives(town, year);
        });
    }

    private void survey(Place place, int year, SurveySubject subject) {
        Chance chance = recorder.chance();
        LocalDate day = chance.dayOf(year);
        int sample = chance.between(80, 600);
        int positive = sample * chance.between(60, 98) / 100;
        SurveyMethod method = chance.oneOf(List.of(SurveyMethod.values()));
        recorder.record(Table.SURVEY, place, day, subject, day, method, sample, positive, null);
    }

    private void incentives(Town town, int year) {
        int count = recorder.chance().between(0, 4);
        for (int i = 0; i < count; i++) {
            Chance chance = recorder.chance();
            LocalDate day = chance.dayOf(year);
            recorder.record(
                    Table.INCENTIVE,
                    town.institution(i),
                    day,
                    chance.oneOf(List.of(IncentiveKind.values())),
                    "居民数字化学习激励",
                    day,
                    chance.between(5, 200),
                    BigDecimal.valueOf(chance.between(2, 80) * 100L),
                    null);
        }
    }
}
