package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.platform.PlatformKind;
import org.sanji.capture.platformpost.PostKind;
import org.sanji.kernel.Text;

/** What posts on platforms give (S1 7.1, 7.5, 10.2; S2 (九)). A post counts on the day it was published. */
final class PlatformPostMeasures {

    private static final Dates PUBLISHED = new Dates.On("published_on");
    private static final Source POSTS = Source.of("platform-posts", "platform_post", PUBLISHED, "title");
    /** Posts with the kind of their platform, which may be corrected after the post. */
    private static final Source ON_PLATFORMS = new Source(
            List.of("platform-posts", "platforms"),
            "(select p.county, p.id, p.institution, p.title, p.published_on, f.kind as platform_kind"
                    + " from platform_post p join platform f on f.county = p.county and f.id = p.platform"
                    + " where p.county = :county)",
            PUBLISHED,
            "title");

    static final List<Measure> ALL = List.of(
            count("platform.posts", "平台发布篇数", "Posts on platforms", Counting.rows(POSTS)),
            count(
                    "platform.posts.website",
                    "社区教育网站更新篇数",
                    "Posts on websites",
                    on("不在网站上", "is on no website", PlatformKind.WEBSITE),
                    "S1 7.1"),
            count(
                    "platform.posts.wechat-service-account",
                    "微信服务号发布篇数",
                    "Posts on WeChat service accounts",
                    on("不在微信服务号上", "is on no WeChat service account", PlatformKind.WECHAT_SERVICE_ACCOUNT),
                    "S1 10.2"),
            count(
                    "platform.posts.new-media",
                    "新媒体发布篇数",
                    "Posts in new media",
                    on("不在新媒体上", "is in no new medium", PlatformMeasures.NEW_MEDIA),
                    "S1 7.5"),
            count(
                    "platform.posts.learning-resource",
                    "学习资源推荐篇数",
                    "Posts that recommend a learning resource",
                    of("不是学习资源", "is about no learning resource", PostKind.LEARNING_RESOURCE),
                    "S2 (九)"),
            count(
                    "platform.posts.notices",
                    "活动、课程与培训信息发布篇数",
                    "Posts with news, courses or trainings",
                    of(
                            "不是动态、课程信息或培训安排",
                            "is no news of activities, courses or trainings",
                            PostKind.NEWS,
                            PostKind.COURSE_INFORMATION,
                            PostKind.TRAINING_SCHEDULE),
                    "S2 (九)"));

    private PlatformPostMeasures() {}

    private static Counting on(String reasonZh, String reasonEn, PlatformKind... kinds) {
        return Counting.rows(ON_PLATFORMS, Condition.in("platform_kind", reasonZh, reasonEn, kinds));
    }

    private static Counting of(String reasonZh, String reasonEn, PostKind... kinds) {
        return Counting.rows(POSTS, Condition.in("kind", reasonZh, reasonEn, kinds));
    }

    private static Measure count(String code, String zh, String en, Counting counting, String... serves) {
        return events(code, new Text(zh, en), new Text("篇", "posts"), Space.SUM, Time.FLOW, counting, serves);
    }
}
