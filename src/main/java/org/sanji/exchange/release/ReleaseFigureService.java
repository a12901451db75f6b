package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.OutgoingBytes;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/** Reads the figures of releases: page by page, whole, or what changed since the release before. */
@ApplicationScoped
class ReleaseFigureService {

    private static final String ORDER = "number";
    private static final String CHANGED = "changed";
    private static final UUID NO_ID = new UUID(0, 0);
    private static final String[] EVERYWHERE = {"", "~"};

    private final ReleaseService releases;
    private final ReleaseFiguresSql figures;
    private final ReleaseRowsSql rows;
    private final ReleaseTables tables;
    private final CurrentRequest current;

    ReleaseFigureService(
            ReleaseService releases,
            ReleaseFiguresSql figures,
            ReleaseRowsSql rows,
            ReleaseTables tables,
            CurrentRequest current) {
        this.releases = releases;
        this.figures = figures;
        this.rows = rows;
        this.tables = tables;
        this.current = current;
    }

    ReleaseSlice slice(UUID id) {
        return releases.requirePublished(id).slice();
    }

    PageView<ReleaseFigureView> page(ReleaseSlice slice, PageQuery page) {
        long from = Cursor.read(page.cursor(), ORDER)
                .map(cursor -> number(cursor.value()))
                .map(number -> Math.clamp(number, slice.firstNumber(), slice.end()))
                .orElse(slice.firstNumber());
        long to = Math.min(slice.end(), from + page.size());
        List<ReleaseFigureView> items = figures.block(slice.release(), from, to).stream()
                .map(this::read)
                .toList();
        String next = to < slice.end() ? new Cursor(ORDER, String.valueOf(to), NO_ID).encoded() : null;
        return new PageView<>(items, next, page.wantsTotal() ? slice.figures() : null);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.of(ProblemType.UNKNOWN_CURSOR);
        }
    }

    OutgoingBytes rows(ReleaseSlice slice, long skipped, long length) {
        long from = slice.firstByte() + skipped;
        ReleaseFiguresSql.Start start = skipped == 0
                ? new ReleaseFiguresSql.Start(slice.firstNumber(), from)
                : figures.at(slice.release(), slice.firstNumber(), from);
        int cut = (int) (from - start.firstByte());
        var bytes = new CanonicalRows(rows.of(slice.release()), start.number(), slice.end(), cut, length);
        return new OutgoingBytes(bytes, length);
    }

    OutgoingBytes csv(ReleaseSlice slice) {
        return made(() -> tables.csv(slice));
    }

    OutgoingBytes workbook(ReleaseSlice slice) {
        return made(() -> tables.workbook(slice));
    }

    private interface Making {
        OutgoingBytes make() throws IOException;
    }

    private static OutgoingBytes made(Making making) {
        try {
            return making.make();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private ReleaseFigureView read(String row) {
        try {
            return tables.read(row);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is not as it was in the release this one replaces; nothing where it replaces none. */
    PageView<ReleaseChangeView> changes(UUID id, PageQuery page) {
        ReleaseService.Readable readable = releases.requirePublished(id);
        UUID before = readable.release().replacesRelease;
        String[] after = Cursor.read(page.cursor(), CHANGED)
                .map(cursor -> cursor.value().split(" ", 2))
                .filter(parts -> parts.length == 2)
                .orElse(new String[] {"", ""});
        if (before == null) {
            return new PageView<>(List.of(), null, page.wantsTotal() ? 0L : null);
        }
        String[] places = places(readable);
        List<ReleaseFiguresSql.Changed> found = figures.changes(before, id, places, after, page.size() + 1);
        boolean more = found.size() > page.size();
        List<ReleaseFiguresSql.Changed> shown = more ? found.subList(0, page.size()) : found;
        String next = more
                ? new Cursor(
                                CHANGED,
                                shown.getLast().region() + " " + shown.getLast().measure(),
                                NO_ID)
                        .encoded()
                : null;
        Long total = page.wantsTotal() ? figures.countOfChanges(before, id, places) : null;
        return new PageView<>(shown.stream().map(this::view).toList(), next, total);
    }

    /** Whoever acts in the region is told of his own places. */
    private String[] places(ReleaseService.Readable readable) {
        RegionCode own = current.caller().region();
        return readable.whole() ? EVERYWHERE : new String[] {own.value(), own.highest()};
    }

    private ReleaseChangeView view(ReleaseFiguresSql.Changed changed) {
        return new ReleaseChangeView(
                new RegionCode(changed.region()), changed.measure(), row(changed.before()), row(changed.after()));
    }

    private @Nullable ReleaseFigureView row(@Nullable String canonical) {
        return canonical == null ? null : read(canonical);
    }
}
