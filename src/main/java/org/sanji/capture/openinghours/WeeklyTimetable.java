package org.sanji.capture.openinghours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sanji.kernel.FieldError;

/** The slots of a week, and what follows from them. */
record WeeklyTimetable(List<Slot> slots) {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final int HOURS_SCALE = 2;

    /** Everything wrong with the slots at once, each at its place in the list. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.inOrder()) {
                addOverlap(i, errors);
            } else {
                errors.add(FieldError.at("/slots/" + i + "/closes", "closes-before-opens", slot.opens()));
            }
        }
        return errors;
    }

    /** Of two slots that overlap, the later one in the list is told. */
    private void addOverlap(int i, List<FieldError> errors) {
        slots.subList(0, i).stream()
                .filter(Slot::inOrder)
                .filter(slots.get(i)::overlaps)
                .findFirst()
                .ifPresent(other -> errors.add(
                        FieldError.at("/slots/" + i + "/opens", "slots-overlap", other.opens(), other.closes())));
    }

    /** Hours a week, rounded once, at the end. */
    BigDecimal hours() {
        long minutes = slots.stream().mapToLong(Slot::minutes).sum();
        return BigDecimal.valueOf(minutes).divide(MINUTES_AN_HOUR, HOURS_SCALE, RoundingMode.HALF_UP);
    }
}
