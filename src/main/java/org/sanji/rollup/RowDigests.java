package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.measure.Counting;
import org.sanji.measure.Measure;
import org.sanji.tenancy.OpenCounties;

/**
 * Digests of the rows behind a figure: whoever kept one can tell later whether a row was added, removed or changed. A
 * row is one line: its id and institution, where that stands, its days, its value, which conditions of the measure it
 * meets and whether it repeats another one.
 */
@ApplicationScoped
public class RowDigests {

    private static final UUID FIRST = new UUID(0, 0);
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);

    private final FigureRowsSql sql;
    private final OpenCounties counties;
    private final Clock clock;

    RowDigests(FigureRowsSql sql, OpenCounties counties, Clock clock) {
        this.sql = sql;
        this.counties = counties;
        this.clock = clock;
    }

    /** Digests the rows of a counted measure, not of a ratio, in a place of one county. */
    @Transactional
    public RowDigest of(Measure measure, RegionCode region, Period period) {
        Counting counting = measure.counted().orElseThrow();
        List<FigureRowsSql.Row> rows = sql.rows(measure, counting, query(region, period));
        MessageDigest digest = sha256();
        rows.forEach(row -> digest.update(line(row).getBytes(StandardCharsets.UTF_8)));
        int counted = (int) rows.stream()
                .filter(row -> !row.met().contains(false) && !row.repeat())
                .count();
        return new RowDigest(rows.size(), counted, HexFormat.of().formatHex(digest.digest()));
    }

    private FigureRowsSql.Query query(RegionCode region, Period period) {
        YearMonth first = period.first().isBefore(EARLIEST) ? EARLIEST : period.first();
        var scope = new FigureRowService.Scope(region, new Period(first, period.last()), null, Tree.AS_WAS);
        OpenCounties.Tenants tenants = counties.tenants(region);
        Reach reach = Reach.of(region, region.level(), Tree.AS_WAS, Clocks.today(clock), tenants);
        return new FigureRowsSql.Query(tenants.first(), region, scope, reach, FIRST, Integer.MAX_VALUE);
    }

    private static String line(FigureRowsSql.Row row) {
        return String.join(
                        " ",
                        row.id().toString(),
                        row.institution().toString(),
                        row.standsIn().value(),
                        row.firstDay().toString(),
                        String.valueOf(row.lastDay()),
                        row.value().stripTrailingZeros().toPlainString(),
                        row.met().toString(),
                        String.valueOf(row.repeat()))
                + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
