package org.sanji.reporting;

import java.util.List;
import org.sanji.tenancy.Roles;

/** In what office somebody decides on the report of an institution. */
enum ReportOffice {
    /** Who records for the institution itself. */
    INSTITUTION(List.of(Roles.EDITOR, Roles.COUNTY_ADMIN)),
    /** Who records for the institution above; above a college stands its county. */
    ABOVE(List.of(Roles.EDITOR, Roles.COUNTY_ADMIN)),
    /** The county's administrator. */
    COUNTY(List.of(Roles.COUNTY_ADMIN));

    private final List<String> roles;

    ReportOffice(List<String> roles) {
        this.roles = roles;
    }

    /** The roles that hold this office in its region. */
    List<String> roles() {
        return roles;
    }
}
