package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.learningresource.ResourceKind;

/** Learning resources. What decides S1 8.3 is made where prizes are won; elsewhere it is not pushed to the city. */
final class LearningResourceRows {

    private static final List<String> LOCAL = List.of("乱针绣入门", "留青竹刻", "梳篦制作", "家乡的味道", "锡剧欣赏");
    private static final List<String> OTHERS = List.of("手机摄影", "家庭急救", "垃圾分类", "亲子阅读");
    private static final List<ResourceKind> KINDS =
            List.of(ResourceKind.MICRO_LECTURE, ResourceKind.COURSE, ResourceKind.EBOOK, ResourceKind.OTHER);

    private final Recorder recorder;

    LearningResourceRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Place college, int year) {
        for (int i = 0; i < 6; i++) {
            make(college, year, KINDS.get(i % KINDS.size()), true);
        }
        make(college, year, ResourceKind.ACTIVITY_RESOURCE, true);
        make(college, year, ResourceKind.LOCAL_TEACHING_MATERIAL, true);
    }

    void write(Town town, int year, TownPlan.Prizes plan) {
        boolean pushed = plan.first() + plan.second() > 0;
        make(town.school(), year, ResourceKind.ACTIVITY_RESOURCE, pushed);
        if (pushed) {
            make(town.school(), year, ResourceKind.LOCAL_TEACHING_MATERIAL, false);
        }
        int more = recorder.chance().between(0, 3);
        for (int i = 0; i < more; i++) {
            make(town.institution(i), year, recorder.chance().oneOf(KINDS), false);
        }
    }

    private void make(Place place, int year, ResourceKind kind, boolean pushed) {
        Chance chance = recorder.chance();
        boolean local = kind == ResourceKind.LOCAL_TEACHING_MATERIAL || chance.inHundred(40);
        LocalDate made = chance.dayBetween(LocalDate.of(year, 1, 4), LocalDate.of(year, 9, 30));
        @Nullable LocalDate published = pushed || chance.inHundred(50) ? made.plusDays(chance.between(1, 30)) : null;
        @Nullable LocalDate sent = pushed ? made.plusDays(chance.between(31, 60)) : null;
        recorder.record(
                Table.LEARNING_RESOURCE,
                place,
                made,
                place.where() + "：" + chance.oneOf(local ? LOCAL : OTHERS),
                kind,
                made,
                true,
                local,
                published,
                null,
                sent,
                pushed && chance.inHundred(20) ? sent : null,
                null);
    }
}
