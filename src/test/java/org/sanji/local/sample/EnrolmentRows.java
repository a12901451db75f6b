package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.outcome.OutcomeKind;
import org.sanji.local.sample.CourseRows.Held;
import org.sanji.local.sample.LearnerRows.Registered;

/** Who takes part in classes, and what they have to show for it. Whoever attends six sessions of eight completes. */
final class EnrolmentRows {

    private static final int SESSIONS = 8;
    private static final int ENOUGH = 6;
    private static final int MOST_IN_A_CLASS = 5;
    private static final BigDecimal CREDIT = new BigDecimal("1.0");

    private final Recorder recorder;
    private int numberOfCertificate;

    EnrolmentRows(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Some of a town's learners in each of its classes, and one in some of the college's. */
    void write(List<Registered> learners, List<Held> classes, List<Held> ofCollege) {
        classes.forEach(held -> enrol(learners, held, recorder.chance().between(1, MOST_IN_A_CLASS)));
        for (int i = recorder.chance().between(1, 4); i < ofCollege.size(); i += 7) {
            enrol(learners, ofCollege.get(i), 1);
        }
    }

    private void enrol(List<Registered> learners, Held held, int most) {
        List<Registered> registered = learners.stream()
                .filter(learner -> learner.on().isBefore(held.startsOn()))
                .toList();
        if (registered.isEmpty()) {
            return;
        }
        int first = recorder.chance().between(0, registered.size() - 1);
        registered.stream().skip(first).limit(most).forEach(learner -> enrol(learner, held));
    }

    private void enrol(Registered learner, Held held) {
        Chance chance = recorder.chance();
        LocalDate twoWeeksBefore = held.startsOn().minusWeeks(2);
        LocalDate enrolledOn = learner.on().isAfter(twoWeeksBefore) ? learner.on() : twoWeeksBefore;
        int attended = chance.between(2, SESSIONS);
        @Nullable
        LocalDate completedOn = attended < ENOUGH ? null : held.startsOn().plusWeeks(SESSIONS - 1);
        UUID enrolment = recorder.record(
                Table.ENROLMENT, held.place(), enrolledOn, held.id(), learner.id(), enrolledOn, attended, completedOn);
        if (completedOn != null) {
            complete(learner, held, enrolment, completedOn);
        }
    }

    private void complete(Registered learner, Held held, UUID enrolment, LocalDate completedOn) {
        boolean certified = recorder.chance().inHundred(40);
        grant(learner, held, enrolment, certified ? OutcomeKind.CERTIFICATE : OutcomeKind.COMPLETION, completedOn);
        if (recorder.chance().inHundred(8)) {
            grant(learner, held, enrolment, OutcomeKind.WORK, completedOn.plusDays(7));
        }
    }

    private void grant(Registered learner, Held held, UUID enrolment, OutcomeKind kind, LocalDate day) {
        @Nullable String number = kind == OutcomeKind.CERTIFICATE ? nextCertificate() : null;
        recorder.record(
                Table.OUTCOME,
                held.place(),
                day,
                learner.id(),
                enrolment,
                kind,
                held.title() + ending(kind),
                number,
                number,
                kind == OutcomeKind.WORK ? null : CREDIT,
                day);
    }

    private String nextCertificate() {
        return "样例证字%s第%05d号".formatted(recorder.county(), ++numberOfCertificate);
    }

    private static String ending(OutcomeKind kind) {
        return switch (kind) {
            case CERTIFICATE -> "结业证书";
            case WORK -> "作品";
            default -> "结业";
        };
    }
}
