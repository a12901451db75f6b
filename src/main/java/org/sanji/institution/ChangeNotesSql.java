package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;

/** Writes what changed. The statement names the county. */
@ApplicationScoped
class ChangeNotesSql {

    private static final String ADD = """
            insert into change_note (county, id, kind, subject, feature, places, first_month, last_month, noted_at)
            values (:county, :id, :kind, :subject, :feature, :places, :firstMonth, :lastMonth, utc_timestamp(6))
            """;

    private final Session session;

    ChangeNotesSql(Session session) {
        this.session = session;
    }

    /** What changed, as {@link ChangeNotes} says it. */
    record Note(
            String kind,
            @Nullable String subject,
            @Nullable String feature,
            @Nullable String places,
            @Nullable Integer firstMonth,
            @Nullable Integer lastMonth) {}

    void add(String county, Note note) {
        session.createNativeMutationQuery(ADD)
                .setParameter("county", county)
                .setParameter("id", Ids.bytes(Ids.next()))
                .setParameter("kind", note.kind())
                .setParameter("subject", note.subject(), String.class)
                .setParameter("feature", note.feature(), String.class)
                .setParameter("places", note.places(), String.class)
                .setParameter("firstMonth", note.firstMonth(), Integer.class)
                .setParameter("lastMonth", note.lastMonth(), Integer.class)
                .executeUpdate();
    }
}
