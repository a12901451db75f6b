package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.honour.HonourSubject;
import org.sanji.capture.research.ResearchKind;

/** Research and the honours it and other work brought. Some towns have neither. */
final class ResearchRows {

    private static final List<AdministrativeLevel> LEVELS = List.of(
            AdministrativeLevel.COUNTY,
            AdministrativeLevel.COUNTY,
            AdministrativeLevel.MUNICIPAL,
            AdministrativeLevel.MUNICIPAL,
            AdministrativeLevel.PROVINCIAL,
            AdministrativeLevel.NATIONAL);
    private static final List<String> TITLES = List.of("数字化学习模式的实践研究", "老年智能技术教育实验", "社区学习共同体建设经验", "乡土文化课程开发");
    private static final List<String> HONOURS = List.of("社区教育先进集体", "优秀学习品牌", "百姓学习之星", "优秀志愿服务团队");

    private final Recorder recorder;

    ResearchRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Network network, int year) {
        of(network.college(), year, 4, 3);
        network.towns()
                .forEach(town -> of(
                        town.school(),
                        year,
                        recorder.chance().between(0, 3),
                        recorder.chance().between(0, 2)));
    }

    private void of(Place place, int year, int projects, int honours) {
        for (int i = 0; i < projects; i++) {
            research(place, year);
        }
        for (int i = 0; i < honours; i++) {
            honour(place, year);
        }
    }

    private void research(Place place, int year) {
        Chance chance = recorder.chance();
        LocalDate start = chance.dayBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
        @Nullable LocalDate end = chance.inHundred(70) ? chance.dayBetween(start, LocalDate.of(year, 12, 31)) : null;
        recorder.record(
                Table.RESEARCH_PROJECT,
                place,
                start,
                place.where() + "：" + chance.oneOf(TITLES),
                chance.oneOf(List.of(ResearchKind.values())),
                chance.oneOf(LEVELS),
                chance.between(0, 1),
                start,
                end,
                end == null ? null : "总结报告一份",
                null);
    }

    private void honour(Place place, int year) {
        Chance chance = recorder.chance();
        LocalDate day = chance.dayOf(year);
        recorder.record(
                Table.HONOUR,
                place,
                day,
                chance.oneOf(HONOURS),
                chance.oneOf(LEVELS),
                day,
                "主管部门（样例）",
                null,
                chance.oneOf(List.of(HonourSubject.values())));
    }
}
