package org.sanji.recount;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The gate, money (3) and people (4). */
final class Organisation {

    private static final Fraction EVERYONE = new Fraction(1, 1);
    private static final int LAST_YEAR = 2025;
    private static final int YEARS_OF_RISE = 3;

    private static final String IN_POST =
            "r.valid_from <= '2025-12-31' and (r.valid_to is null or r.valid_to >= '2025-01-01')";

    /** People, not posts: who attended as one of several posts was trained. */
    private static final String TRAINED = " and exists (select * from staff_member p"
            + " join training_attendance a on a.county = p.county and a.staff_member = p.id"
            + " join training t on t.county = a.county and t.id = a.training"
            + " where p.county = r.county and p.person_key = r.person_key and t.topic = 'INFORMATION_TECHNOLOGY'"
            + " and t.organiser_level in ('MUNICIPAL', 'COUNTY', 'TOWNSHIP') and year(t.held_on) = 2025)";

    /** Held on a day, and since two years or more. In the sample nothing was ever granted again. */
    private static final String PIONEER = "r.kind = 'DIGITAL_LEARNING_PIONEER_COMMUNITY' and i.tier = 'TOWNSHIP_SCHOOL'"
            + " and date_add(r.granted_on, interval 2 year) <= '%1$s'"
            + " and (r.valid_until is null or r.valid_until >= '%1$s')"
            + " and (r.revoked_on is null or r.revoked_on > '%1$s')";

    private final Map<String, List<Institution>> schools;
    private final Numbers pioneers;
    private final List<Numbers> spending = new ArrayList<>();
    private final Numbers staff;
    private final Numbers trained;
    private final Numbers teams;
    private final Numbers services;

    Organisation(Rows rows, LocalDate today) throws SQLException {
        schools = rows.institutions("TOWNSHIP_SCHOOL", "null");
        pioneers = rows.count("recognition", PIONEER.formatted(today));
        for (int year = LAST_YEAR - YEARS_OF_RISE + 1; year <= LAST_YEAR; year++) {
            spending.add(rows.number(
                    "sum(case when r.purpose = 'DIGITAL_LEARNING' then r.amount else 0 end)",
                    "funding_entry",
                    "r.entry_type = 'SPENDING' and r.fiscal_year = " + year));
        }
        staff = rows.number("count(distinct r.person_key)", "staff_member", IN_POST);
        trained = rows.number("count(distinct r.person_key)", "staff_member", IN_POST + TRAINED);
        teams = rows.count(
                "volunteer",
                "r.kind = 'TEAM' and find_in_set('DIGITAL_LEARNING', r.fields) > 0 and r.valid_from <= '2025-12-31'"
                        + " and (r.valid_to is null or r.valid_to >= '2025-12-31')");
        services = rows.count("volunteer_session", "r.kind = 'DIGITAL_LEARNING' and year(r.held_on) = 2025");
    }

    Finding gate(String town) {
        return Reckoning.decided(pioneers.of(town).signum() > 0, null, BigDecimal.TWO);
    }

    /** Who recorded what was spent, and nothing of it for digital learning, spent nothing on it. */
    Finding spends(String town) {
        BigDecimal spent = spending.getLast().known(town);
        return spent == null
                ? Reckoning.undecided(BigDecimal.ZERO, null, null, school(town))
                : Reckoning.decided(spent.signum() > 0, spent, BigDecimal.ZERO);
    }

    Finding spendsMoreEveryYear(String town) {
        List<BigDecimal> spent = new ArrayList<>();
        List<String> owing = new ArrayList<>();
        for (Numbers year : spending) {
            BigDecimal known = year.known(town);
            if (known == null) {
                owing.addAll(school(town));
            } else {
                spent.add(known);
            }
        }
        return owing.isEmpty() ? rising(spent) : Reckoning.undecided(null, null, null, owing);
    }

    private static Finding rising(List<BigDecimal> spent) {
        BigDecimal before = spent.get(spent.size() - 2);
        boolean rises = true;
        for (int year = 1; year < spent.size(); year++) {
            rises &= spent.get(year).compareTo(spent.get(year - 1)) > 0;
        }
        return Reckoning.decided(rises, spent.getLast(), before);
    }

    Finding everyoneIsTrained(String town) {
        return Reckoning.share(EVERYONE, trained.of(town), staff.known(town), school(town));
    }

    Finding volunteersHelp(String town) {
        return Reckoning.allOf(Reckoning.atLeast(1, teams.of(town)), Reckoning.atLeast(1, services.of(town)));
    }

    private List<String> school(String town) {
        return schools.getOrDefault(town, List.of()).stream()
                .map(Institution::name)
                .toList();
    }
}
