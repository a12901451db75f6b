package org.sanji.workflow;

import java.util.EnumSet;
import java.util.Set;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.Roles;

/** The offices one caller holds for one application. */
record OfficeAuthority(Set<EvaluationOffice> offices) {

    /**
     * What the roles and the region of a caller give. A reviewer counts only above the county: what a town or county
     * submits is not reviewed by its own.
     *
     * @param place the community that applies
     * @param county the county it lies in
     */
    static OfficeAuthority of(Caller caller, RegionCode place, RegionCode county) {
        Set<EvaluationOffice> held = EnumSet.noneOf(EvaluationOffice.class);
        boolean overPlace = caller.covers(place);
        boolean overCounty = caller.covers(county);
        if (overPlace && (caller.has(Roles.EDITOR) || caller.has(Roles.COUNTY_ADMIN))) {
            held.add(EvaluationOffice.TOWN);
        }
        if (overCounty && caller.has(Roles.COUNTY_ADMIN)) {
            held.add(EvaluationOffice.COUNTY);
        }
        boolean aboveCounty = caller.region().county().isEmpty();
        if (overCounty && aboveCounty && caller.has(Roles.REVIEWER)) {
            held.add(EvaluationOffice.CITY);
        }
        return new OfficeAuthority(Set.copyOf(held));
    }

    boolean holds(EvaluationOffice office) {
        return offices.contains(office);
    }
}
