package org.sanji.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records captured rows of one county. Every row says of itself that it is sample data. */
final class Recorder {

    /** What stands in the remark of every row. */
    static final String REMARK = "样例数据 sample data";

    private final String county;
    private final Chance chance;
    private final Batches batches;

    Recorder(String county, Chance chance, Batches batches) {
        this.county = county;
        this.chance = chance;
        this.batches = batches;
    }

    String county() {
        return county;
    }

    Chance chance() {
        return chance;
    }

    /**
     * Records a row soon after it happened, and not before the county used the system.
     *
     * @param own the table's own columns
     */
    UUID record(Table table, Place place, LocalDate happenedOn, @Nullable Object... own) {
        LocalDate noted = happenedOn.isBefore(NetworkRows.COUNTY_OPENED.toLocalDate())
                ? NetworkRows.COUNTY_OPENED.toLocalDate()
                : happenedOn;
        LocalDateTime recordedAt = chance.soonAfter(noted);
        UUID id = chance.id(recordedAt);
        Stream<@Nullable Object> head = Stream.of(county, id, 0, place.id(), REMARK, recordedAt);
        batches.add(table, Stream.concat(head, Stream.of(own)).toArray());
        return id;
    }

    /** A masked ID number as the application shows it. The four digits at its end are random. */
    String maskedIdNumber() {
        return county + "********" + "%04d".formatted(chance.between(0, 9999));
    }
}
