package org.sanji.exchange.imports;

import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;

import java.util.ArrayList;
import java.util.List;
import org.sanji.capture.CountyFixture;
import org.sanji.exchange.Sheets;

/**
 * Activities of a station of its own, as rows of a file and as they are stored.
 *
 * @param wujin the county
 * @param station where they are
 */
record ActivityRows(CountyFixture wujin, String station) {

    static final List<String> HEADINGS = List.of("机构", "活动名称", "活动类型", "学习方式", "活动日期", "参加人数", "合作场所", "备注");

    static ActivityRows open() {
        CountyFixture wujin = CountyFixture.wujin();
        return new ActivityRows(wujin, wujin.newStation(CountyFixture.HUTANG));
    }

    /** A workbook of rows under their headings. */
    @SafeVarargs
    static byte[] rows(List<Object>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return Sheets.workbook(all);
    }

    List<Object> row(int number) {
        return new ArrayList<>(java.util.Arrays.asList(
                station, "手机课堂 " + number, "专题学习", "线下", "2025-03-08", 10 + number % 50, null, "备注"));
    }

    /** How many are stored. */
    int stored() {
        return WUJIN_ADMIN
                .get(wujin.path("activities?limit=1&total=true&institution=" + station))
                .<Integer>path("total");
    }
}
