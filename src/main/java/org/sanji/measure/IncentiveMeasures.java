package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.incentive.IncentiveKind;
import org.sanji.kernel.Text;

/** What incentives give (S1 11). */
final class IncentiveMeasures {

    private static final Source SOURCE = Source.of("incentives", "incentive", new Dates.On("granted_on"), "title");

    static final List<Measure> ALL = List.of(
            incentives("incentive.count", "激励次数", "Incentives granted", Counting.rows(SOURCE)),
            ofKind("points-scheme", "学习积分激励次数", "Points schemes", IncentiveKind.POINTS_SCHEME),
            ofKind("resource-reward", "资源建设成果激励次数", "Rewards for resources made", IncentiveKind.RESOURCE_REWARD),
            ofKind("commendation", "评优表彰次数", "Commendations", IncentiveKind.COMMENDATION),
            ofKind("material-reward", "物质奖励次数", "Material rewards", IncentiveKind.MATERIAL_REWARD),
            events(
                    "incentive.beneficiaries",
                    new Text("受激励人次", "People rewarded, each time they were"),
                    new Text("人次", "rewards"),
                    Space.SUM,
                    Time.FLOW,
                    Counting.sum(SOURCE, "beneficiaries"),
                    "S1 11"));

    private IncentiveMeasures() {}

    private static Measure ofKind(String what, String zh, String en, IncentiveKind kind) {
        Condition condition = Condition.in("kind", "是另一类激励", "is an incentive of another kind", kind);
        return incentives("incentive.count." + what, zh, en, Counting.rows(SOURCE, condition));
    }

    private static Measure incentives(String code, String zh, String en, Counting counting) {
        return events(code, new Text(zh, en), new Text("次", "incentives"), Space.SUM, Time.FLOW, counting, "S1 11");
    }
}
