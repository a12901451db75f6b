package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.platform.PlatformKind;
import org.sanji.capture.platform.PlatformNetwork;
import org.sanji.capture.platform.PlatformNetworksColumn;
import org.sanji.capture.platformpost.PostKind;

/**
 * Platforms and what was published on them. A town that is a pioneer keeps a website with somebody in charge and posts
 * often; another has an account alone and posts rarely, or nothing; one has no platform, nor have its stations.
 */
final class PlatformRows {

    private static final LocalDate IN_USE_FROM = LocalDate.of(2022, 9, 1);
    private static final PlatformNetworksColumn NETWORKS = new PlatformNetworksColumn();
    private static final List<PlatformNetwork> NONE = List.of();
    private static final List<String> NEWS = List.of("社区课堂开讲", "学习成果展示", "志愿服务进社区", "终身学习活动周开幕");

    private final Recorder recorder;

    PlatformRows(Recorder recorder) {
        this.recorder = recorder;
    }

    private record Kept(Place place, UUID id, PlatformKind kind) {}

    void write(Place college) {
        post(platform(college, PlatformKind.WEBSITE, "社区教育网", "办公室", NONE), 24);
        post(platform(college, PlatformKind.WECHAT_SERVICE_ACCOUNT, "服务号", "宣传科", NONE), 30);
        post(platform(college, PlatformKind.SHORT_VIDEO_ACCOUNT, "短视频号", "宣传科", NONE), 12);
        platform(college, PlatformKind.LEARNING_PLATFORM, "终身学习平台", "信息中心", List.of(PlatformNetwork.values()));
        platform(college, PlatformKind.SMART_LEARNING_SPACE, "智慧学习空间", "信息中心", NONE);
        platform(college, PlatformKind.DIGITAL_TELEVISION, "数字电视学习频道", null, NONE);
    }

    void write(Town town, TownPlan plan) {
        if (!plan.hasPlatforms()) {
            return;
        }
        Chance chance = recorder.chance();
        Place school = town.school();
        if (plan.pioneerSince() != null) {
            List<PlatformNetwork> city = List.of(PlatformNetwork.MUNICIPAL);
            post(platform(school, PlatformKind.WEBSITE, "社区教育网", "社区教育中心办公室", city), chance.between(10, 16));
            post(platform(school, PlatformKind.WECHAT_SERVICE_ACCOUNT, "服务号", "教务处", NONE), chance.between(12, 20));
            post(platform(school, PlatformKind.SHORT_VIDEO_ACCOUNT, "短视频号", null, NONE), chance.between(2, 8));
        } else if (chance.inHundred(70)) {
            post(platform(school, PlatformKind.WECHAT_SUBSCRIPTION_ACCOUNT, "订阅号", null, NONE), chance.between(0, 5));
        }
        for (int i = 0; i < town.stations().size(); i += 6) {
            post(platform(town.station(i), PlatformKind.WECHAT_SUBSCRIPTION_ACCOUNT, "居民学校订阅号", null, NONE), 2);
        }
    }

    private Kept platform(
            Place place, PlatformKind kind, String name, @Nullable String inCharge, List<PlatformNetwork> networks) {
        LocalDate from = IN_USE_FROM.isBefore(place.openedOn()) ? place.openedOn() : IN_USE_FROM;
        UUID id = recorder.record(
                Table.PLATFORM,
                place,
                from,
                kind,
                place.where() + name,
                kind == PlatformKind.WEBSITE ? address(place) : null,
                inCharge,
                NETWORKS.convertToDatabaseColumn(networks),
                from,
                null);
        return new Kept(place, id, kind);
    }

    private void post(Kept platform, int timesAYear) {
        for (int year = TownPlans.FIRST_YEAR; year <= TownPlans.LAST_YEAR; year++) {
            for (int i = 0; i < timesAYear; i++) {
                post(platform, year, PostKind.values()[i % PostKind.values().length]);
            }
        }
    }

    private void post(Kept platform, int year, PostKind kind) {
        Chance chance = recorder.chance();
        // A place that opened within the year has nothing from before.
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate opened = platform.place().openedOn();
        if (opened.isAfter(last)) {
            return;
        }
        LocalDate day = chance.dayBetween(opened.isAfter(first) ? opened : first, last);
        String link = platform.kind() == PlatformKind.WEBSITE
                ? address(platform.place()) + year + "/" + chance.between(1, 9999) + ".html"
                : null;
        recorder.record(
                Table.PLATFORM_POST,
                platform.place(),
                day,
                platform.id(),
                platform.place().where() + "：" + title(kind),
                kind,
                day,
                link,
                chance.between(20, 900));
    }

    private String title(PostKind kind) {
        return switch (kind) {
            case NEWS -> recorder.chance().oneOf(NEWS);
            case COURSE_INFORMATION -> "课程报名";
            case TRAINING_SCHEDULE -> "培训安排";
            case LEARNING_RESOURCE -> "微课推荐";
        };
    }

    private static String address(Place place) {
        return "https://" + place.region().value() + ".example/";
    }
}
