package org.sanji.institution;

import java.time.LocalDate;
import java.util.List;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;

/**
 * An institution and the days on which it was open. One that was closed and opened again has a gap between its first and
 * its last day, which only its placements know.
 *
 * @param runs the days on which it stood somewhere, oldest first
 */
record OpenDays(Institution institution, List<DateSpan> runs) {

    boolean contains(LocalDate day) {
        return runs.stream().anyMatch(run -> run.contains(day));
    }

    /** Whether it was open on all of these days; of days without an end only the first is asked for. */
    boolean contains(DateSpan days) {
        return days.to() == null ? contains(days.from()) : containsAll(days);
    }

    /** Whether runs of days, oldest first, have all days of a span; of one without an end all that come. */
    static boolean haveAll(List<DateSpan> runs, DateSpan days) {
        LocalDate last = days.to() == null ? ClosureRow.OPEN_END : days.to();
        LocalDate day = days.from();
        for (DateSpan run : runs) {
            if (run.contains(day)) {
                if (run.to() == null || !run.to().isBefore(last)) {
                    return true;
                }
                day = run.to().plusDays(1);
            }
        }
        return false;
    }

    /** Whether it is open from a day on without an end or a gap. */
    boolean containsAllSince(LocalDate day) {
        return containsAll(new DateSpan(day, null));
    }

    /** Whether it is open on all of these days, of days without an end on all that come. */
    boolean containsAll(DateSpan days) {
        return haveAll(runs, days);
    }

    /** The refusal of days on which it was not open. */
    ProblemException refusal(String pointer) {
        return InstitutionDirectory.notOpen(pointer, institution);
    }
}
