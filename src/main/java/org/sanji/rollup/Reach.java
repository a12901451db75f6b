package org.sanji.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.OpenCounties;

/**
 * Which stored figures are read: those of the regions of one level from one code to another, in a tree.
 *
 * @param level the level at which figures are stored: above the county those of counties
 * @param today the day on which "now" is
 * @param approvedIn only what institutions gave whose reports of this whole period are approved; null for all
 * @param tenants where the rows of the regions lie
 */
record Reach(
        RegionCode lowest,
        RegionCode highest,
        RegionLevel level,
        Tree tree,
        LocalDate today,
        @Nullable Period approvedIn,
        OpenCounties.Tenants tenants) {

    /**
     * An institution stands where the last segment that has begun by today puts it; one that is closed stands where its
     * successor does, or the successor of that one. A place that became part of another one, or has another code, counts
     * in that. Each of its own segments gets those lines, so that what reads the
     * dated closure table can read this in its stead.
     */
    private static final String NOW = """
            heir (county, institution, standing, successor, step) as (
                select county, id, id, case when valid_to < '%1$s' then successor end, 0
                from institution where county between '%2$s' and '%3$s'
                union all
                select h.county, h.institution, i.id, case when i.valid_to < '%1$s' then i.successor end, h.step + 1
                from heir h join institution i on i.county = h.county and i.id = h.successor
                where h.step < 50),
            begun (county, institution, valid_from, nth) as (
                select county, descendant, valid_from,
                       row_number() over (partition by county, descendant order by valid_from desc)
                from institution_closure
                where county between '%2$s' and '%3$s' and depth = 0 and valid_from <= '%1$s'),
            place (code, standing, successor) as (
                select r.code, n.code, case when n.valid_to < '%1$s' then n.successor end
                from region r join region n on n.code = r.successor
                where r.successor > '' and r.valid_to < '%1$s' and r.code between '%4$s' and '%5$s'
                union all
                select p.code, n.code, case when n.valid_to < '%1$s' then n.successor end
                from place p join region n on n.code = p.successor),
            closure_now (county, descendant, valid_from, valid_to, depth, region) as (
                select straight_join h.county, h.institution, own.valid_from, own.valid_to, up.depth,
                       coalesce(p.standing, up.region)
                from heir h
                join institution_closure own
                  on own.county = h.county and own.descendant = h.institution and own.depth = 0
                join begun b on b.county = h.county and b.institution = h.standing and b.nth = 1
                join institution_closure up
                  on up.county = b.county and up.descendant = b.institution and up.valid_from = b.valid_from
                left join place p on p.code = up.region and p.successor is null
                where h.successor is null)
            """;

    /**
     * Approved is a month whose own report is, or that of its year. One month of the period in which the institution
     * stood open and that is not approved keeps all of it out: half a year is no figure of a year.
     */
    private static final String APPROVED = """
            month_of_period (first_day, last_day) as (
                select cast('%1$s' as date), last_day(cast('%1$s' as date))
                union all
                select first_day + interval 1 month, last_day(first_day + interval 1 month)
                from month_of_period where last_day < '%2$s'),
            not_approved (county, institution) as (
                select distinct c.county, c.descendant
                from institution_closure c
                join month_of_period m on m.first_day <= c.valid_to and m.last_day >= c.valid_from
                left join (period_report p
                           join reporting_period r on r.county = p.county and r.id = p.reporting_period
                            and p.state in ('APPROVED', 'ACCEPTED'))
                  on p.county = c.county and p.institution = c.descendant
                 and r.first_day <= m.first_day and r.last_day >= m.last_day
                where c.county between '%3$s' and '%4$s' and c.depth = 0 and p.id is null),
            closure_approved (county, descendant, valid_from, valid_to, depth, region) as (
                select c.county, c.descendant, c.valid_from, c.valid_to, c.depth, c.region
                from %5$s c
                left join not_approved n on n.county = c.county and n.institution = c.descendant
                where c.county between '%3$s' and '%4$s' and n.institution is null)
            """;

    private static final String CLOSURE = "institution_closure";

    static Reach of(RegionCode under, RegionLevel level, Tree tree, LocalDate today, OpenCounties.Tenants tenants) {
        return new Reach(under, under, stored(level), tree, today, null, tenants);
    }

    /** Above the county the figures of counties are what is stored. */
    private static RegionLevel stored(RegionLevel level) {
        return level.compareTo(RegionLevel.COUNTY) < 0 ? RegionLevel.COUNTY : level;
    }

    /** The same for some of its regions, which stand in the order of their codes: nothing is read for the others. */
    Reach of(List<RegionCode> shown, OpenCounties counties) {
        return shown.isEmpty()
                ? this
                : new Reach(shown.getFirst(), shown.getLast(), level, tree, today, approvedIn, counties.tenants(shown));
    }

    /** The same with nothing but what is approved of a period. */
    Reach approvedIn(Period period) {
        return new Reach(lowest, highest, level, tree, today, period, tenants);
    }

    String first() {
        return lowest.value();
    }

    String last() {
        return highest.highest();
    }

    String firstCounty() {
        return tenants.first();
    }

    String lastCounty() {
        return tenants.last();
    }

    /** Whether sums are stored for it: those of all rows, where they stood. */
    boolean isStored() {
        return tree == Tree.AS_WAS && approvedIn == null;
    }

    /** Codes change within a city. */
    private static String city(String county) {
        return county.substring(0, RegionLevel.CITY.digits());
    }

    /** A statement that reads the closure table as it is in this tree. Codes and days are no text of a request. */
    String sql(String statement) {
        if (isStored()) {
            return statement;
        }
        List<String> tables = new ArrayList<>();
        String closure = CLOSURE;
        if (tree == Tree.AS_NOW) {
            tables.add(
                    NOW.formatted(today, firstCounty(), lastCounty(), city(firstCounty()), city(lastCounty()) + "~"));
            closure = "closure_now";
        }
        if (approvedIn != null) {
            tables.add(APPROVED.formatted(approvedIn.start(), approvedIn.end(), firstCounty(), lastCounty(), closure));
            closure = "closure_approved";
        }
        return "with recursive " + String.join(", ", tables) + statement.replace(CLOSURE, closure);
    }
}
