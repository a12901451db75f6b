package org.sanji.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.local.LocalKeys;
import org.sanji.privacy.PersonalText;
import org.sanji.privacy.Sealing;

/** Records captured rows of one county. Every row says of itself that it is sample data. */
final class Recorder {

    /** What stands in the remark of every row. */
    static final String REMARK = "样例数据 sample data";

    private final String county;
    private final Chance chance;
    private final Batches batches;
    private final Sealing sealing;

    Recorder(String county, Chance chance, Batches batches) {
        this.county = county;
        this.chance = chance;
        this.batches = batches;
        // Not by chance of the machine: the same world everywhere, to the byte.
        this.sealing = LocalKeys.sealing(chance::fill);
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
        Stream<@Nullable Object> sealed = Stream.of(own).flatMap(value -> sealed(table, id, value));
        batches.add(table, Stream.concat(head, sealed).toArray());
        return id;
    }

    /** What is said of somebody lies in two columns, as the application would have written it. */
    private Stream<@Nullable Object> sealed(Table table, UUID row, @Nullable Object value) {
        if (!(value instanceof Personal(String column, String text))) {
            return Stream.of((@Nullable Object) value);
        }
        PersonalText sealed = sealing.sealed(county, table.inDatabase(), column, row, text);
        return Stream.of(sealed.sealed(), sealed.digest());
    }

    /** A masked ID number as the application shows it. The four digits at its end are random. */
    String maskedIdNumber() {
        return county + "********" + "%04d".formatted(chance.between(0, 9999));
    }
}
