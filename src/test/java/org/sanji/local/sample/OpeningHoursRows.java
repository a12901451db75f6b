package org.sanji.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.openinghours.Slot;
import org.sanji.capture.openinghours.SlotsColumn;

/** Timetables: shorter ones until the end of 2023, then those that decide S1 6.3. */
final class OpeningHoursRows {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final SlotsColumn COLUMN = new SlotsColumn();

    /** 37.50, 38.50, 40.00 and 44.00 hours a week. */
    private static final List<Slot> EARLIER = week("08:30", "12:00", "13:00", "17:00", "17:00");

    private static final List<Slot> SHORT = week("08:30", "12:00", "13:00", "17:30", "16:00");
    private static final List<Slot> FULL = week("08:30", "12:00", "13:00", "17:30", "17:30");
    private static final List<Slot> LONG = withSaturday(FULL);

    private final Recorder recorder;

    OpeningHoursRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Place place) {
        record(place, LONG, FIRST_DAY, null);
    }

    void write(Town town, TownPlan.Stations plan) {
        record(town.school(), LONG, FIRST_DAY, null);
        List<Place> stations = town.stations();
        int said = Math.max(0, stations.size() - plan.withoutTimetable());
        for (int i = 0; i < said; i++) {
            List<Slot> full = recorder.chance().inHundred(40) ? LONG : FULL;
            record(stations.get(i), EARLIER, FIRST_DAY, LAST_DAY);
            record(stations.get(i), i < plan.shortOfHours() ? SHORT : full, LAST_DAY.plusDays(1), null);
        }
    }

    private void record(Place place, List<Slot> slots, LocalDate first, @Nullable LocalDate last) {
        // A station that opened later says so from its first day on.
        LocalDate from = first.isBefore(place.openedOn()) ? place.openedOn() : first;
        recorder.record(
                Table.OPENING_HOURS, place, from, from, last, COLUMN.convertToDatabaseColumn(slots), hours(slots));
    }

    private static List<Slot> week(String opens, String noon, String reopens, String closes, String closesOnFriday) {
        List<Slot> slots = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                slots.add(new Slot(day, opens, noon));
                slots.add(new Slot(day, reopens, day == DayOfWeek.FRIDAY ? closesOnFriday : closes));
            }
        }
        return List.copyOf(slots);
    }

    private static List<Slot> withSaturday(List<Slot> week) {
        List<Slot> slots = new ArrayList<>(week);
        slots.add(new Slot(DayOfWeek.SATURDAY, "09:00", "13:00"));
        return List.copyOf(slots);
    }

    private static BigDecimal hours(List<Slot> slots) {
        long minutes = slots.stream()
                .mapToLong(slot -> Duration.between(LocalTime.parse(slot.opens()), LocalTime.parse(slot.closes()))
                        .toMinutes())
                .sum();
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}
