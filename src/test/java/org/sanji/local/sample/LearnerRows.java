package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.learner.LearnerGroup;

/**
 * Learners and what they learned online. The diligent reach 30 hours, every second of them exactly and over more than a
 * year; the one after them stops half an hour before.
 */
final class LearnerRows {

    private static final String PLATFORM = "常州终身教育在线";
    private static final List<String> COURSES = List.of("智能手机摄影", "太极拳入门", "常州方言", "家庭急救", "乱针绣欣赏", "亲子阅读");
    private static final LocalDate LAST_DAY = LocalDate.of(TownPlans.LAST_YEAR, 12, 31);
    private static final BigDecimal LESSON = new BigDecimal("2.50");
    private static final BigDecimal HALF_AN_HOUR_LESS = new BigDecimal("2.00");
    private static final int LESSONS_OF_30_HOURS = 12;

    private final Recorder recorder;
    private int numberOfRecord;

    LearnerRows(Recorder recorder) {
        this.recorder = recorder;
    }

    /** A learner, where and since when. */
    record Registered(UUID id, Place place, LocalDate on) {}

    List<Registered> write(Town town, TownPlan.People plan) {
        List<Registered> learners = new ArrayList<>();
        for (int i = 0; i < plan.learners(); i++) {
            Registered learner = register(town.institution(i), i <= plan.diligent());
            learners.add(learner);
            if (i < plan.diligent()) {
                learn(learner, LESSONS_OF_30_HOURS, LESSON);
                occasionally(learner, i % 2 == 0 ? 0 : recorder.chance().between(1, 4));
            } else if (i == plan.diligent()) {
                learn(learner, LESSONS_OF_30_HOURS - 1, LESSON);
                learn(learner, 1, HALF_AN_HOUR_LESS);
            } else {
                occasionally(learner, recorder.chance().between(0, 6));
            }
        }
        return learners;
    }

    Registered register(Place place, boolean early) {
        Chance chance = recorder.chance();
        LocalDate last = early ? LocalDate.of(2024, 3, 31) : LAST_DAY;
        LocalDate day = chance.dayBetween(LocalDate.of(2023, 1, 4), last);
        UUID id = recorder.record(
                Table.LEARNER,
                place,
                day,
                chance.personKey(),
                new Personal("name", PersonNames.one(chance)),
                recorder.maskedIdNumber(),
                day,
                chance.inHundred(80) ? place.region().value().substring(0, 9) : null,
                groups());
        return new Registered(id, place, day);
    }

    private @Nullable String groups() {
        List<LearnerGroup> groups = new ArrayList<>();
        for (LearnerGroup group : LearnerGroup.values()) {
            if (recorder.chance().inHundred(group == LearnerGroup.OLDER_PERSON ? 40 : 8)) {
                groups.add(group);
            }
        }
        return groups.isEmpty() ? null : groups.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private void learn(Registered learner, int lessons, BigDecimal hours) {
        for (int i = 0; i < lessons; i++) {
            lesson(learner, hours);
        }
    }

    /** At most six times two and a half hours: far from 30. */
    void occasionally(Registered learner, int lessons) {
        for (int i = 0; i < lessons; i++) {
            lesson(learner, BigDecimal.valueOf(recorder.chance().between(1, 5)).multiply(new BigDecimal("0.50")));
        }
    }

    private void lesson(Registered learner, BigDecimal hours) {
        LocalDate day = recorder.chance().dayBetween(learner.on(), LAST_DAY);
        recorder.record(
                Table.ONLINE_LEARNING_RECORD,
                learner.place(),
                day,
                learner.id(),
                PLATFORM,
                "sample-%s-%06d".formatted(recorder.county(), ++numberOfRecord),
                day,
                hours,
                recorder.chance().oneOf(COURSES));
    }
}
