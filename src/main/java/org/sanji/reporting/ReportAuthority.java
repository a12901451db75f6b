package org.sanji.reporting;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;

/** The offices one caller holds for one report. */
record ReportAuthority(Set<ReportOffice> offices) {

    /**
     * What the roles and the region of a caller give.
     *
     * @param places the region over which somebody must act who decides in an office
     */
    static ReportAuthority of(Caller caller, Function<ReportOffice, RegionCode> places) {
        return new ReportAuthority(Arrays.stream(ReportOffice.values())
                .filter(office -> office.roles().stream().anyMatch(caller::has))
                .filter(office -> caller.covers(places.apply(office)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean holds(ReportOffice office) {
        return offices.contains(office);
    }
}
