package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.platform.PlatformKind;
import org.sanji.capture.platform.PlatformNetwork;
import org.sanji.kernel.Text;

/** What platforms give (S1 7.1, 7.5, 10.2; S2 (九)). A platform counts while it is in use. */
final class PlatformMeasures {

    /** What S1 7.5 calls new media, with the accounts of S1 10.2 among them; also how posts on them are counted. */
    static final PlatformKind[] NEW_MEDIA = {
        PlatformKind.WECHAT_SERVICE_ACCOUNT,
        PlatformKind.WECHAT_SUBSCRIPTION_ACCOUNT,
        PlatformKind.SHORT_VIDEO_ACCOUNT,
        PlatformKind.LIVE_STREAM,
        PlatformKind.MOBILE_APPLICATION
    };

    private static final Dates IN_USE = new Dates.During("valid_from", "valid_to");
    private static final Source PLATFORMS = Source.of("platforms", "platform", IN_USE, "name");
    /** Platforms with what is to be read out of their columns: who is in charge, and each network. */
    private static final Source DETAILS = Source.of(
            "platforms",
            "(select county, id, institution, kind, name, valid_from, valid_to,"
                    + " case when person_in_charge is null then 'NO' else 'YES' end as managed,"
                    + connected(PlatformNetwork.NATIONAL_OPEN_UNIVERSITY, "connected_national") + ","
                    + connected(PlatformNetwork.PROVINCIAL, "connected_provincial") + ","
                    + connected(PlatformNetwork.MUNICIPAL, "connected_municipal")
                    + " from platform where county = :county)",
            IN_USE,
            "name");

    private static final String S2 = "S2 (九)";

    static final List<Measure> ALL = List.of(
            count("platform.websites", "社区教育网站数", "Websites", Counting.rows(PLATFORMS, website()), "S1 7.1"),
            count(
                    "platform.websites.managed",
                    "有专人负责的社区教育网站数",
                    "Websites with somebody in charge",
                    Counting.rows(DETAILS, website(), yes("managed", "没有负责人", "has nobody in charge")),
                    "S1 7.1"),
            count(
                    "platform.wechat-service-accounts",
                    "微信服务号数",
                    "WeChat service accounts",
                    ofKind("不是微信服务号", "is no WeChat service account", PlatformKind.WECHAT_SERVICE_ACCOUNT),
                    "S1 10.2"),
            count(
                    "platform.new-media-channels",
                    "新媒体渠道数",
                    "New-media channels",
                    ofKind("不是新媒体", "is no new medium", NEW_MEDIA),
                    "S1 7.5"),
            count(
                    "platform.learning-platforms",
                    "终身学习平台数",
                    "Lifelong-learning platforms",
                    ofKind("不是终身学习平台", "is no learning platform", PlatformKind.LEARNING_PLATFORM),
                    S2),
            connected(
                    "platform.connected.national",
                    "国家开放大学终身教育平台",
                    "the national open university",
                    "connected_national"),
            connected("platform.connected.provincial", "省级终身学习平台", "the provincial platform", "connected_provincial"),
            connected("platform.connected.municipal", "市级终身学习平台", "the municipal platform", "connected_municipal"),
            count(
                    "platform.smart-learning-spaces",
                    "智慧学习场景数",
                    "Smart learning spaces",
                    ofKind("不是智慧学习场景", "is no smart learning space", PlatformKind.SMART_LEARNING_SPACE),
                    S2),
            count(
                    "platform.digital-television",
                    "数字电视渠道数",
                    "Digital television channels",
                    ofKind("不是数字电视", "is no digital television", PlatformKind.DIGITAL_TELEVISION),
                    S2));

    private PlatformMeasures() {}

    private static String connected(PlatformNetwork network, String column) {
        return " case when find_in_set('" + network.name() + "', connected_to) > 0 then 'YES' else 'NO' end as "
                + column;
    }

    private static Measure connected(String code, String zh, String en, String column) {
        return count(
                code,
                "与" + zh + "互联互通的平台数",
                "Platforms connected to " + en,
                Counting.rows(DETAILS, yes(column, "未与" + zh + "互联互通", "is not connected to " + en)),
                S2);
    }

    private static Counting ofKind(String reasonZh, String reasonEn, PlatformKind... kinds) {
        return Counting.rows(PLATFORMS, Condition.in("kind", reasonZh, reasonEn, kinds));
    }

    private static Condition website() {
        return Condition.in("kind", "不是网站", "is no website", PlatformKind.WEBSITE);
    }

    private static Condition yes(String column, String reasonZh, String reasonEn) {
        return new Condition(column, List.of("YES"), new Text(reasonZh, reasonEn));
    }

    private static Measure count(String code, String zh, String en, Counting counting, String serves) {
        return events(code, new Text(zh, en), new Text("个", "platforms"), Space.SUM, Time.STOCK, counting, serves);
    }
}
