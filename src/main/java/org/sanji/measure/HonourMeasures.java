package org.sanji.measure;

import static org.sanji.measure.Measure.events;

import java.util.List;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.kernel.Text;

/** What honours give (S2 (十)): all of them, and those of each of the four levels the clause names. */
final class HonourMeasures {

    private static final Source SOURCE = Source.of("honours", "honour", new Dates.On("awarded_on"), "title");

    static final List<Measure> ALL = List.of(
            honours("honour.count", "获得奖励数", "Honours", Counting.rows(SOURCE)),
            ofLevel("national", "获得国家级奖励数", "National honours", AdministrativeLevel.NATIONAL),
            ofLevel("provincial", "获得省级奖励数", "Provincial honours", AdministrativeLevel.PROVINCIAL),
            ofLevel("municipal", "获得市级奖励数", "Municipal honours", AdministrativeLevel.MUNICIPAL),
            ofLevel("county", "获得县级奖励数", "Honours of the county", AdministrativeLevel.COUNTY));

    private HonourMeasures() {}

    private static Measure ofLevel(String what, String zh, String en, AdministrativeLevel level) {
        Condition condition = Condition.in("level", "是另一级别的奖励", "is of another level", level);
        return honours("honour.count." + what, zh, en, Counting.rows(SOURCE, condition));
    }

    private static Measure honours(String code, String zh, String en, Counting counting) {
        return events(code, new Text(zh, en), new Text("项", "honours"), Space.SUM, Time.FLOW, counting, "S2 (十)");
    }
}
