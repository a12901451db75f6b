package org.sanji.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.DateSpan;
import org.sanji.reporting.AffectedDays;

/**
 * What a row says at one moment. Two of them tell which days an edit alters: a post that is ended later than it was
 * approved alters no day of the approved year.
 *
 * @param alsoAt other institutions whose figures it alters
 * @param properties what the row says, without what the server adds and what no figure counts
 * @param span names of the properties that say only from when to when it is in force
 * @param outcomeOn the day on which something came of it that counts on that day alone
 * @param outcome names of the properties that say only that
 */
record RowState(
        UUID institution,
        Set<UUID> alsoAt,
        DateSpan days,
        Map<String, Object> properties,
        Set<String> span,
        @Nullable LocalDate outcomeOn,
        Set<String> outcome) {

    private static final ObjectMapper STATES = new ObjectMapper();
    private static final Set<String> ADDED = Set.of("county", "id", "version", "recordedAt");

    static RowState of(CapturedRecord row) {
        return new RowState(
                row.institution(),
                row.countsAlsoAt(),
                row.days(),
                counted(row),
                row.spanProperties(),
                row.outcomeOn(),
                row.outcomeProperties());
    }

    private static Map<String, Object> counted(CapturedRecord row) {
        try {
            Map<String, Object> all =
                    new HashMap<>(STATES.readValue(AuditTrail.stateOf(row), new TypeReference<>() {}));
            all.keySet().removeAll(ADDED);
            all.keySet().removeAll(row.uncountedProperties());
            return all;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All days of a row that is new, at every institution it counts at: what it says is compared with nothing. */
    static List<AffectedDays> everywhere(CapturedRecord row) {
        return Stream.concat(Stream.of(row.institution()), row.countsAlsoAt().stream())
                .map(where -> new AffectedDays(where, row.days()))
                .toList();
    }

    /** All days of the row, at every institution it counts at. */
    List<AffectedDays> everywhere() {
        return everywhere(days).toList();
    }

    /**
     * The days on which the institution must have been open. What ends earlier than it did claims no day it did not have,
     * so an institution that was closed meanwhile does not stand in its way.
     */
    DateSpan claimedSince(RowState before) {
        boolean same = institution.equals(before.institution) && days.from().equals(before.days.from());
        return same && before.days.contains(days) ? DateSpan.on(days.from()) : days;
    }

    /** The institutions of this state and the other one. */
    Set<UUID> institutionsWith(RowState other) {
        return Stream.of(everywhere(), other.everywhere())
                .flatMap(List::stream)
                .map(AffectedDays::institution)
                .collect(Collectors.toSet());
    }

    /** The days an edit from this state to the other one alters, where they are altered. */
    List<AffectedDays> until(RowState after) {
        Set<String> changed = changed(after);
        if (!institutionsWith(after).equals(institutionsWith(this)) || !isSpanOrOutcome(changed)) {
            return Stream.concat(everywhere(days), after.everywhere(after.days)).toList();
        }
        Stream<DateSpan> altered = span.containsAll(changed)
                ? gainedOrLost(days, after.days)
                : Stream.of(outcomeOn, after.outcomeOn).filter(Objects::nonNull).map(DateSpan::on);
        return altered.flatMap(this::everywhere).toList();
    }

    private boolean isSpanOrOutcome(Set<String> changed) {
        return span.containsAll(changed) || outcome.containsAll(changed);
    }

    private Stream<AffectedDays> everywhere(DateSpan altered) {
        return Stream.concat(Stream.of(institution), alsoAt.stream()).map(where -> new AffectedDays(where, altered));
    }

    private Set<String> changed(RowState after) {
        Set<String> names = new TreeSet<>(properties.keySet());
        names.addAll(after.properties.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(properties.get(name), after.properties.get(name)))
                .collect(Collectors.toSet());
    }

    /** Both first days are in it: something may count on the day on which it begins. */
    private static Stream<DateSpan> gainedOrLost(DateSpan before, DateSpan after) {
        Stream.Builder<DateSpan> altered = Stream.builder();
        if (!before.from().equals(after.from())) {
            altered.add(new DateSpan(earlier(before.from(), after.from()), later(before.from(), after.from())));
        }
        if (!Objects.equals(before.to(), after.to())) {
            altered.add(between(before.to(), after.to()));
        }
        return altered.build();
    }

    /** The days after the earlier one of two ends, up to the later one. */
    private static DateSpan between(@Nullable LocalDate end, @Nullable LocalDate other) {
        if (end == null || other == null) {
            return new DateSpan(
                    Objects.requireNonNull(end == null ? other : end).plusDays(1), null);
        }
        return new DateSpan(earlier(end, other).plusDays(1), later(end, other));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
