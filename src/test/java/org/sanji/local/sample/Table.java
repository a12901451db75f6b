package org.sanji.local.sample;

import java.util.List;
import java.util.stream.Stream;

/** The tables the sample fills and the columns it writes, parents before children. */
enum Table {
    COUNTY("county", "code", "opened_at"),
    REGION("region", "code", "level", "parent", "name"),
    INSTITUTION("institution", "county", "id", "version", "tier", "name", "region", "parent", "valid_from", "remark"),
    INSTITUTION_NAME("institution_name", "county", "id", "institution", "name", "valid_from"),
    INSTITUTION_NAME_PAIR("institution_name_pair", "county", "institution", "pair"),
    PLACEMENT("placement", "county", "id", "institution", "region", "parent", "valid_from"),
    INSTITUTION_CLOSURE(
            "institution_closure", "county", "descendant", "valid_from", "depth", "ancestor", "region", "valid_to"),
    ROLLUP_COUNTY("rollup_county", "county"),
    STALE_MARK("stale_mark", "county", "id", "institution", "feature", "first_month", "last_month"),
    RECOGNITION(
            Rows.CAPTURED,
            "recognition",
            "kind",
            "granted_on",
            "valid_until",
            "revoked_on",
            "held_to",
            "granted_by",
            "document_number"),
    FUNDING_ENTRY(
            Rows.CAPTURED,
            "funding_entry",
            "fiscal_year",
            "booked_on",
            "entry_type",
            "source",
            "purpose",
            "amount",
            "title"),
    STAFF_MEMBER(
            Rows.CAPTURED,
            "staff_member",
            "person_key",
            "name_sealed",
            "name_digest",
            "masked_id_number",
            "post",
            "employment",
            "subjects",
            "qualification",
            "valid_from",
            "valid_to"),
    TRAINING(Rows.CAPTURED, "training", "title", "topic", "organiser_level", "organiser", "held_on", "hours"),
    TRAINING_ATTENDANCE(Rows.CAPTURED, "training_attendance", "training", "staff_member"),
    OPENING_HOURS(Rows.CAPTURED, "opening_hours", "valid_from", "valid_to", "slots", "weekly_hours"),
    ACTIVITY(Rows.CAPTURED, "activity", "title", "kind", "mode", "held_on", "participants", "partner_venue"),
    POPULATION(Rows.CAPTURED, "population", "population_year", "registered", "resident", "source"),
    LEARNER(
            Rows.CAPTURED,
            "learner",
            "person_key",
            "name_sealed",
            "name_digest",
            "masked_id_number",
            "registered_on",
            "home_region",
            "`groups`"),
    ONLINE_LEARNING_RECORD(
            Rows.CAPTURED,
            "online_learning_record",
            "learner",
            "platform",
            "source_record_id",
            "learned_on",
            "hours",
            "title"),
    COURSE(
            Rows.CAPTURED,
            "course",
            "title",
            "family",
            "mode",
            "hours",
            "credits",
            "shared",
            "local",
            "valid_from",
            "valid_to"),
    COURSE_CLASS(
            Rows.CAPTURED,
            "course_class",
            "course",
            "name",
            "teacher",
            "place",
            "capacity",
            "starts_on",
            "ends_on",
            "sessions",
            "session_count",
            "session_hours"),
    ENROLMENT(
            Rows.CAPTURED, "enrolment", "course_class", "learner", "enrolled_on", "attended_sessions", "completed_on"),
    OUTCOME(
            Rows.CAPTURED,
            "outcome",
            "learner",
            "enrolment",
            "kind",
            "title",
            "certificate_number",
            "certificate_key",
            "credits",
            "granted_on"),
    COMPETITION_ENTRY(
            Rows.CAPTURED,
            "competition_entry",
            "competition",
            "title",
            "level",
            "prize",
            "entered_on",
            "awarded_on",
            "author_sealed",
            "author_digest"),
    MEDIA_REPORT(
            Rows.CAPTURED,
            "media_report",
            "title",
            "outlet",
            "outlet_level",
            "kind",
            "published_on",
            "link",
            "subject",
            "article_key"),
    FACILITY(
            Rows.CAPTURED,
            "facility",
            "name",
            "kind",
            "partner_venue_kind",
            "area",
            "seats",
            "devices",
            "device_count",
            "networked_device_count",
            "valid_from"),
    VOLUNTEER(
            Rows.CAPTURED,
            "volunteer",
            "person_key",
            "kind",
            "name_sealed",
            "name_digest",
            "masked_id_number",
            "team_name",
            "members",
            "fields",
            "valid_from"),
    VOLUNTEER_SESSION(Rows.CAPTURED, "volunteer_session", "volunteer", "title", "kind", "held_on", "hours", "served"),
    LEARNING_GROUP(
            Rows.CAPTURED, "learning_group", "name", "kind", "subject", "members", "digital", "valid_from", "valid_to"),
    LEARNING_GROUP_MEETING(
            Rows.CAPTURED, "learning_group_meeting", "learning_group", "title", "kind", "held_on", "participants"),
    GUIDANCE_VISIT(Rows.CAPTURED, "guidance_visit", "guided", "kind", "subject", "held_on", "participants", "guide"),
    RESEARCH_PROJECT(
            Rows.CAPTURED,
            "research_project",
            "title",
            "kind",
            "level",
            "digital",
            "started_on",
            "finished_on",
            "result",
            "published_in"),
    HONOUR(Rows.CAPTURED, "honour", "title", "level", "awarded_on", "awarded_by", "document_number", "subject"),
    SURVEY(Rows.CAPTURED, "survey", "subject", "surveyed_on", "method", "sample", "positive", "question"),
    INCENTIVE(Rows.CAPTURED, "incentive", "kind", "title", "granted_on", "beneficiaries", "amount", "document_number"),
    PLATFORM(
            Rows.CAPTURED,
            "platform",
            "kind",
            "name",
            "address",
            "person_in_charge",
            "connected_to",
            "valid_from",
            "valid_to"),
    PLATFORM_POST(Rows.CAPTURED, "platform_post", "platform", "title", "kind", "published_on", "link", "views"),
    LEARNING_RESOURCE(
            Rows.CAPTURED,
            "learning_resource",
            "title",
            "kind",
            "made_on",
            "self_planned",
            "local_culture",
            "published_on",
            "link",
            "pushed_municipal_on",
            "pushed_provincial_on",
            "pushed_national_on"),
    AUDIT_EVENT(
            "audit_event",
            "county",
            "id",
            "happened_at",
            "actor",
            "actor_name",
            "action",
            "subject",
            "subject_id",
            "state_after",
            "link_number",
            "line_number",
            "hash"),
    AUDIT_HEAD("audit_head", "county", "link_number", "hash");

    /** The columns every captured row has. */
    private static final class Rows {
        static final List<String> CAPTURED = List.of("county", "id", "version", "institution", "remark", "recorded_at");
    }

    private final String name;
    private final List<String> columns;

    Table(String name, String... columns) {
        this(List.of(), name, columns);
    }

    Table(List<String> head, String name, String... columns) {
        this.name = name;
        this.columns = Stream.concat(head.stream(), Stream.of(columns)).toList();
    }

    String inDatabase() {
        return name;
    }

    /** How a statement that inserts rows begins. */
    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns) + ") values ";
    }
}
