package org.sanji.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.PeriodRange;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.FigureView;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.OpenCounties;
import org.sanji.tenancy.RequestTurn;

/** Tells what changed in a region, in an order that misses nothing. */
@ApplicationScoped
class ChangeService {

    private static final int LAST_OF_ALL = 999_912;

    private final ChangeNotesReadingSql notes;
    private final ChangedPlacesSql changed;
    private final ConcernedFigures figures;
    private final ChangeWatch watch;
    private final Regions regions;
    private final OpenCounties counties;
    private final CurrentRequest current;
    private final RequestTurn turn;
    private final Clock clock;

    ChangeService(
            ChangeNotesReadingSql notes,
            ChangedPlacesSql changed,
            ConcernedFigures figures,
            ChangeWatch watch,
            Regions regions,
            OpenCounties counties,
            CurrentRequest current,
            RequestTurn turn,
            Clock clock) {
        this.notes = notes;
        this.changed = changed;
        this.figures = figures;
        this.watch = watch;
        this.regions = regions;
        this.counties = counties;
        this.current = current;
        this.turn = turn;
        this.clock = clock;
    }

    /** What was noted up to a position: the answer goes on behind it. */
    record Found(List<ChangeNotesReadingSql.Note> notes, long next, long watermark) {}

    /** Refuses a region the caller has nothing to do with, and one that is none. */
    @Transactional
    void requireRegion(RegionCode region) {
        current.requireVisible(region);
        regions.find(region).orElseThrow(ProblemException::notFound);
    }

    /**
     * What was noted after a position, waiting for it for some seconds. No transaction is open meanwhile.
     *
     * @throws ProblemException 410 when what follows the position is not kept any more, or the position was never given
     */
    @Transactional(Transactional.TxType.NEVER)
    Found find(RegionCode region, ChangeFilter filter) {
        Long after = filter.after();
        if (after == null) {
            long last = notes.lastPosition();
            return new Found(List.of(), last, last);
        }
        long end = System.nanoTime() + Duration.ofSeconds(filter.seconds()).toNanos();
        Found found = after(region, filter, after);
        while (found.notes().isEmpty() && found.next() >= found.watermark() && System.nanoTime() < end) {
            long seen = found.watermark();
            turn.whileWaiting(() -> watch.await(seen, end));
            found = after(region, filter, found.next());
        }
        return found;
    }

    private Found after(RegionCode region, ChangeFilter filter, long after) {
        ChangeNotesReadingSql.Read read = notes.after(counties.tenants(region), after, filter.most());
        if (after < read.positions().forgotten()) {
            throw ProblemException.of(ProblemType.CHANGES_FORGOTTEN);
        }
        long watermark = read.positions().last();
        if (watermark < after) {
            requireGiven(after);
        }
        if (watermark <= after) {
            return new Found(List.of(), after, after);
        }
        long next = read.notes().size() < filter.most()
                ? watermark
                : read.notes().getLast().position();
        List<ChangeNotesReadingSql.Note> concerning =
                read.notes().stream().filter(note -> concerns(note, region)).toList();
        return new Found(concerning, next, watermark);
    }

    /** A position nobody was given is one of another database: of this one before it was restored, for instance. */
    private void requireGiven(long position) {
        if (notes.lastGiven() < position) {
            throw ProblemException.of(ProblemType.CHANGES_FORGOTTEN);
        }
    }

    /** Of a town nothing is told that happened in another one. */
    private static boolean concerns(ChangeNotesReadingSql.Note note, RegionCode region) {
        if (region.level().compareTo(RegionLevel.COUNTY) <= 0) {
            return true;
        }
        List<String> places = note.places();
        return switch (note.kind()) {
            case FIGURES -> places == null || places.stream().anyMatch(code -> code.startsWith(region.value()));
            case REGION -> Objects.requireNonNull(note.subject()).startsWith(region.value());
            case INSTITUTION -> true;
        };
    }

    /** The answer: everything as it is now, which is no earlier than it was noted. */
    @Transactional
    ChangeView.Page told(RegionCode region, ChangeFilter filter, Found found) {
        List<Measure> wanted = filter.wantedMeasures();
        Map<UUID, ChangedInstitutionView> institutions = changed.institutions(
                counties.tenants(region),
                subjects(found, ChangeKind.INSTITUTION).stream()
                        .map(UUID::fromString)
                        .toList());
        Map<String, ChangedRegionView> places = changed.regions(subjects(found, ChangeKind.REGION));
        List<ChangeView> items = new ArrayList<>();
        for (ChangeNotesReadingSql.Note note : found.notes()) {
            switch (note.kind()) {
                case FIGURES -> items.add(figures(note, region));
                case INSTITUTION -> institution(note, institutions, region, items);
                case REGION -> region(note, places, items);
            }
        }
        return new ChangeView.Page(items, figures(region, filter, wanted, found), found.next(), found.watermark());
    }

    private List<FigureView> figures(RegionCode region, ChangeFilter filter, List<Measure> wanted, Found found) {
        PeriodRange periods = filter.period();
        boolean outside = current.caller().standsAboveCounties();
        return periods == null
                ? List.of()
                : figures.of(
                        found.notes(),
                        new ConcernedFigures.Question(region, periods, wanted, filter.wantedLevels(), outside));
    }

    private static List<String> subjects(Found found, ChangeKind kind) {
        return found.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> Objects.requireNonNull(note.subject()))
                .distinct()
                .toList();
    }

    private static ChangeView figures(ChangeNotesReadingSql.Note note, RegionCode region) {
        List<String> codes = note.places();
        List<RegionCode> places = codes == null
                ? List.of()
                : codes.stream().map(RegionCode::new).filter(region::covers).toList();
        List<String> measures = ConcernedFigures.measures(note, MeasureCatalogue.all()).stream()
                .map(Measure::code)
                .toList();
        return new ChangeView(
                note.position(),
                note.kind(),
                note.county(),
                note.notedAt(),
                false,
                measures,
                places,
                month(note.firstMonth()),
                note.lastMonth() >= LAST_OF_ALL ? null : month(note.lastMonth()),
                null,
                null);
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    private void institution(
            ChangeNotesReadingSql.Note note,
            Map<UUID, ChangedInstitutionView> found,
            RegionCode region,
            List<ChangeView> items) {
        ChangedInstitutionView now = found.get(UUID.fromString(Objects.requireNonNull(note.subject())));
        boolean inCounty = region.level().compareTo(RegionLevel.COUNTY) <= 0;
        if (now != null && (inCounty || region.covers(now.region()))) {
            items.add(place(note, isOver(now.validTo()), now, null));
        }
    }

    private void region(ChangeNotesReadingSql.Note note, Map<String, ChangedRegionView> found, List<ChangeView> items) {
        Map<String, ChangedRegionView> now = new HashMap<>();
        if (note.places() == null) {
            ChangedRegionView one = found.get(note.subject());
            if (one != null) {
                now.put(one.code().value(), one);
            }
        } else {
            now.putAll(changed.under(new RegionCode(Objects.requireNonNull(note.subject()))));
        }
        sorted(now).forEach(one -> items.add(place(note, isOver(one.validTo()), null, one)));
    }

    private static Collection<ChangedRegionView> sorted(Map<String, ChangedRegionView> regions) {
        return new TreeMap<>(regions).values();
    }

    private boolean isOver(@Nullable LocalDate validTo) {
        return validTo != null && validTo.isBefore(Clocks.today(clock));
    }

    private static ChangeView place(
            ChangeNotesReadingSql.Note note,
            boolean gone,
            @Nullable ChangedInstitutionView institution,
            @Nullable ChangedRegionView region) {
        return new ChangeView(
                note.position(),
                note.kind(),
                note.county(),
                note.notedAt(),
                gone,
                List.of(),
                List.of(),
                null,
                null,
                institution,
                region);
    }
}
