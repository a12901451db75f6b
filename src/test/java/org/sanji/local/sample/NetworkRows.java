package org.sanji.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.institution.NamePairs;
import org.sanji.institution.StaleMarks;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;

/**
 * Opens a county and its institutions as the application would: each with one placement, the closure lines of its one
 * segment, and, when wanted, a mark that makes the roll-up count everything. It does so without marks too, because it has
 * never counted the county; with them nobody takes the application for ready before.
 */
final class NetworkRows {

    static final LocalDateTime COUNTY_OPENED = LocalDateTime.of(2023, 1, 3, 1, 0);

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final int FIRST_MONTH = 101;
    private static final int LAST_MONTH = 9999_12;

    private final String county;
    private final Chance chance;
    private final Batches batches;
    private final boolean marked;

    NetworkRows(String county, Chance chance, Batches batches, boolean marked) {
        this.county = county;
        this.chance = chance;
        this.batches = batches;
        this.marked = marked;
    }

    /**
     * Writes the county, its regions and its institutions.
     *
     * @param divisions the towns and villages of the county
     */
    Network write(Division itself, List<Division> divisions) {
        batches.add(Table.COUNTY, county, COUNTY_OPENED);
        batches.add(Table.ROLLUP_COUNTY, county);
        divisions.forEach(this::region);
        // An institution opens after the one above it, so that its place in the tree never changes: one segment each.
        Place college = open(Tier.COUNTY_COLLEGE, itself, LocalDate.of(2009, 9, 1), null);
        List<Town> towns = divisions.stream()
                .filter(division -> division.code().level() == RegionLevel.TOWNSHIP)
                .map(division -> town(division, divisions, college))
                .toList();
        return new Network(county, college, towns);
    }

    private Town town(Division town, List<Division> divisions, Place college) {
        Place school = open(Tier.TOWNSHIP_SCHOOL, town, firstOfMonth(2010, 2013), college);
        List<Place> stations = divisions.stream()
                .filter(division -> division.code().level() == RegionLevel.VILLAGE)
                .filter(division -> town.code().covers(division.code()))
                .map(division -> open(Tier.VILLAGE_STATION, division, firstOfMonth(2014, 2019), school))
                .toList();
        return new Town(school, stations);
    }

    private LocalDate firstOfMonth(int firstYear, int lastYear) {
        return LocalDate.of(chance.between(firstYear, lastYear), chance.between(1, 12), 1);
    }

    private void region(Division division) {
        batches.add(
                Table.REGION,
                division.code().value(),
                division.code().level(),
                division.code().parent().orElseThrow().value(),
                division.name());
    }

    private Place open(Tier tier, Division division, LocalDate openedOn, @Nullable Place parent) {
        Place place = new Place(id(), tier, division, openedOn, parent);
        UUID parentId = parent == null ? null : parent.id();
        String region = place.region().value();
        batches.add(
                Table.INSTITUTION,
                county,
                place.id(),
                0,
                tier,
                place.name(),
                region,
                parentId,
                openedOn,
                Recorder.REMARK);
        batches.add(Table.INSTITUTION_NAME, county, place.id(), place.id(), place.name(), openedOn);
        NamePairs.of(place.name()).forEach(pair -> batches.add(Table.INSTITUTION_NAME_PAIR, county, place.id(), pair));
        batches.add(Table.PLACEMENT, county, id(), place.id(), region, parentId, openedOn);
        UUID mark = id();
        if (marked) {
            batches.add(Table.STALE_MARK, county, mark, place.id(), StaleMarks.EVERYTHING, FIRST_MONTH, LAST_MONTH);
        }
        closure(place);
        return place;
    }

    private void closure(Place place) {
        int depth = 0;
        for (Place ancestor = place; ancestor != null; ancestor = ancestor.parent()) {
            batches.add(
                    Table.INSTITUTION_CLOSURE,
                    county,
                    place.id(),
                    place.openedOn(),
                    depth++,
                    ancestor.id(),
                    ancestor.region().value(),
                    OPEN_END);
        }
    }

    private UUID id() {
        return chance.id(COUNTY_OPENED);
    }
}
