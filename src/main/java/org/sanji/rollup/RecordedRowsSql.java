package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.sanji.institution.RecordedRows;
import org.sanji.tenancy.CurrentRequest;

/** Counts captured rows by the days on which they count, of all features in one statement. Every part names the county. */
@ApplicationScoped
class RecordedRowsSql implements RecordedRows {

    /** A row that counts from its first day for ever. */
    private static final String ALWAYS = "date '9999-12-31'";

    /** One of each feature. */
    static final List<Table> TABLES = List.of(
            on("activities", "activity", "held_on"),
            during("classes", "course_class", "starts_on", "ends_on"),
            on("competition-entries", "competition_entry", "entered_on", "awarded_on"),
            during("courses", "course", "valid_from", "valid_to"),
            on("enrolments", "enrolment", "enrolled_on", "completed_on"),
            during("facilities", "facility", "valid_from", "valid_to"),
            on("funding-entries", "funding_entry", "booked_on"),
            on("guidance-visits", "guidance_visit", "held_on"),
            on("honours", "honour", "awarded_on"),
            on("incentives", "incentive", "granted_on"),
            during("learners", "learner", "registered_on", ALWAYS),
            on("learning-group-meetings", "learning_group_meeting", "held_on"),
            during("learning-groups", "learning_group", "valid_from", "valid_to"),
            on("media-reports", "media_report", "published_on"),
            on("online-learning-records", "online_learning_record", "learned_on"),
            during("opening-hours", "opening_hours", "valid_from", "valid_to"),
            on("outcomes", "outcome", "granted_on"),
            on("platform-posts", "platform_post", "published_on"),
            during("platforms", "platform", "valid_from", "valid_to"),
            during(
                    "populations",
                    "population",
                    "makedate(population_year, 1)",
                    "date_sub(makedate(population_year + 1, 1), interval 1 day)"),
            during("recognitions", "recognition", "granted_on", "held_to"),
            on("research-projects", "research_project", "started_on"),
            on(
                    "resources",
                    "learning_resource",
                    "made_on",
                    "published_on",
                    "pushed_municipal_on",
                    "pushed_provincial_on",
                    "pushed_national_on"),
            during("staff", "staff_member", "valid_from", "valid_to"),
            on("surveys", "survey", "surveyed_on"),
            on("trainings", "training", "held_on"),
            on("volunteer-services", "volunteer_session", "held_on"),
            during("volunteers", "volunteer", "valid_from", "valid_to"));

    private final Session session;
    private final CurrentRequest current;

    RecordedRowsSql(Session session, CurrentRequest current) {
        this.session = session;
        this.current = current;
    }

    /** Where the rows of a feature are, the day from which they need their institution, and the day up to which they count. */
    record Table(String feature, String name, String first, String last) {}

    /** Rows of what happened on a day. What happened of them later still, such as a prize, is their last day. */
    private static Table on(String feature, String name, String day, String... later) {
        String last = Arrays.stream(later)
                .map(column -> ", coalesce(" + column + ", " + day + ")")
                .collect(Collectors.joining());
        String latest = later.length == 0 ? day : "greatest(" + day + last + ")";
        return new Table(feature, name, latest, latest);
    }

    /** Rows of what lasts: it ends with its institution at the latest. */
    private static Table during(String feature, String name, String first, String last) {
        return new Table(feature, name, first, last);
    }

    @Override
    public Map<String, Long> beginningSince(UUID institution, LocalDate day) {
        return count(List.of(institution), day, table -> table.first() + " >= :day");
    }

    /** How many rows of some institutions still count on a day, or begin later, by feature. */
    Map<String, Long> countingSince(Collection<UUID> institutions, LocalDate day) {
        return institutions.isEmpty()
                ? Map.of()
                : count(institutions, day, table -> "coalesce(" + table.last() + ", " + ALWAYS + ") >= :day");
    }

    private Map<String, Long> count(Collection<UUID> institutions, LocalDate day, Function<Table, String> when) {
        String sql = TABLES.stream()
                .map(table -> "select '" + table.feature() + "', count(*) from " + table.name()
                        + " where county = :county and institution in (:institutions) and " + when.apply(table))
                .collect(Collectors.joining(" union all "));
        Map<String, Long> counts = new TreeMap<>();
        session
                .createNativeQuery(sql, Object[].class)
                .setParameter("county", current.county())
                .setParameter("institutions", institutions)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .filter(row -> ((Number) row[1]).longValue() > 0)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}
