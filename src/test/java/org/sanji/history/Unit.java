package org.sanji.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An institution as the model knows it: where it stood when, and who took over. */
final class Unit {

    /** Days on which it stood somewhere. The last day is null while it still does. */
    record Place(
            String region,
            String parent,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    final String id;
    final boolean school;
    final List<Place> places = new ArrayList<>();

    @Nullable
    String successor;

    Unit(String id, boolean school, Place first) {
        this.id = id;
        this.school = school;
        places.add(first);
    }

    Place last() {
        return places.getLast();
    }

    boolean isOpen() {
        return last().to() == null;
    }

    Optional<Place> on(LocalDate day) {
        return places.stream().filter(place -> place.contains(day)).findFirst();
    }

    /** From a day on it stands elsewhere. */
    void stand(String region, String parent, LocalDate from) {
        end(from.minusDays(1));
        places.add(new Place(region, parent, from, null));
    }

    /** From a day on, as long as it would have stood under another one, it stands under this. Later moves stay. */
    void standUnder(String parent, LocalDate from) {
        Place place = on(from).orElseThrow();
        int index = places.indexOf(place);
        places.set(index, new Place(place.region(), parent, from, place.to()));
        if (place.from().isBefore(from)) {
            places.add(index, new Place(place.region(), place.parent(), place.from(), from.minusDays(1)));
        }
    }

    /** From a day on the codes of its places begin otherwise. */
    void recode(String county, LocalDate day) {
        List<Place> before = List.copyOf(places);
        places.clear();
        for (Place place : before) {
            boolean lasts = place.to() == null || !place.to().isBefore(day);
            if (place.from().isBefore(day)) {
                LocalDate end = lasts ? day.minusDays(1) : place.to();
                places.add(new Place(place.region(), place.parent(), place.from(), end));
            }
            if (lasts) {
                LocalDate begin = place.from().isBefore(day) ? day : place.from();
                places.add(new Place(county + place.region().substring(6), place.parent(), begin, place.to()));
            }
        }
    }

    void end(LocalDate lastDay) {
        Place last = places.removeLast();
        places.add(new Place(last.region(), last.parent(), last.from(), last.to() == null ? lastDay : last.to()));
    }
}
