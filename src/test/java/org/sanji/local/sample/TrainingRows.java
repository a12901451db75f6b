package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.training.TrainingTopic;
import org.sanji.local.sample.StaffRows.Member;

/** Trainings and who attended: half of the staff in spring, the others in autumn, and some at what does not count. */
final class TrainingRows {

    private static final TrainingTopic COMPUTERS = TrainingTopic.INFORMATION_TECHNOLOGY;

    private final Recorder recorder;

    TrainingRows(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * The trainings of one year.
     *
     * @param place who records them
     * @param untrained how many attend no training in information technology by city, district or town
     */
    void write(Place place, List<Member> staff, int year, int untrained) {
        int trained = Math.max(0, staff.size() - untrained);
        int half = trained / 2;
        hold(
                place,
                "社区教育工作者信息技术培训",
                COMPUTERS,
                AdministrativeLevel.COUNTY,
                LocalDate.of(year, 4, 18),
                staff.subList(0, half));
        hold(
                place,
                "数字化资源制作培训",
                COMPUTERS,
                AdministrativeLevel.TOWNSHIP,
                LocalDate.of(year, 10, 16),
                staff.subList(half, trained));
        // The same people once more: a person trained twice is one person trained.
        hold(
                place,
                "微课制作培训",
                COMPUTERS,
                AdministrativeLevel.MUNICIPAL,
                LocalDate.of(year, 6, 12),
                staff.subList(0, Math.min(2, trained)));
        // Neither the nation's courses nor other topics count for S1 4.1.
        hold(
                place,
                "全国社区教育信息化研修",
                COMPUTERS,
                AdministrativeLevel.NATIONAL,
                LocalDate.of(year, 8, 7),
                staff.subList(trained, staff.size()));
        hold(place, "社区教育教学方法研修", TrainingTopic.TEACHING, AdministrativeLevel.COUNTY, LocalDate.of(year, 5, 22), staff);
    }

    private void hold(
            Place place,
            String title,
            TrainingTopic topic,
            AdministrativeLevel level,
            LocalDate day,
            List<Member> attendees) {
        if (attendees.isEmpty()) {
            return;
        }
        BigDecimal hours = BigDecimal.valueOf(recorder.chance().between(2, 8));
        UUID training =
                recorder.record(Table.TRAINING, place, day, title, topic, level, organiser(level, place), day, hours);
        attendees.forEach(
                member -> recorder.record(Table.TRAINING_ATTENDANCE, member.place(), day, training, member.post()));
    }

    private static String organiser(AdministrativeLevel level, Place place) {
        return switch (level) {
            case NATIONAL -> "国家级培训机构（样例）";
            case MUNICIPAL -> "常州市社区大学（样例）";
            case TOWNSHIP -> place.name();
            default -> "区社区教育学院（样例）";
        };
    }
}
