package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.guidance.GuidanceKind;

/** Guidance: the college's of its schools and stations, a school's of its stations, and of residents at stations. */
final class GuidanceRows {

    private static final List<GuidanceKind> OF_COLLEGE = List.of(
            GuidanceKind.TEACHING,
            GuidanceKind.MANAGEMENT_RULES,
            GuidanceKind.STAFF_TRAINING,
            GuidanceKind.TEACHING_RESEARCH,
            GuidanceKind.INSPECTION);
    private static final List<GuidanceKind> OF_SCHOOL =
            List.of(GuidanceKind.TEACHING, GuidanceKind.LEARNING_GROUP_SUPPORT, GuidanceKind.INSPECTION);
    private static final List<String> SUBJECTS = List.of("教学质量提升", "教育培训管理制度", "学习团队培育", "线上课程使用", "年度工作检查");

    private final Recorder recorder;

    GuidanceRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Network network, int year) {
        network.towns().forEach(town -> {
            visit(network.college(), town.school(), year, recorder.chance().oneOf(OF_COLLEGE));
            if (recorder.chance().inHundred(30)) {
                visit(network.college(), town.station(year), year, GuidanceKind.TEACHING_RESEARCH);
            }
            town(town, year);
        });
    }

    /** Two towns in three guide their stations, the others hardly ever. */
    private void town(Town town, int year) {
        boolean diligent = recorder.chance().inHundred(67);
        int visits =
                diligent ? recorder.chance().between(3, 6) : recorder.chance().between(0, 1);
        for (int i = 0; i < visits && !town.stations().isEmpty(); i++) {
            visit(town.school(), town.station(i), year, recorder.chance().oneOf(OF_SCHOOL));
        }
        for (int i = 0; i < visits / 2; i++) {
            visit(town.station(i), null, year, GuidanceKind.RESIDENT_GUIDANCE);
        }
    }

    private void visit(Place guiding, @Nullable Place guided, int year, GuidanceKind kind) {
        Chance chance = recorder.chance();
        LocalDate day = chance.dayOf(year);
        recorder.record(
                Table.GUIDANCE_VISIT,
                guiding,
                day,
                guided == null ? null : guided.id(),
                kind,
                guided == null ? "居民学习指导" : chance.oneOf(SUBJECTS),
                day,
                chance.between(3, 40),
                null);
    }
}
