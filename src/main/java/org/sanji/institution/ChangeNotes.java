package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.CurrentRequest;

/**
 * Notes, in the transaction of a change, what others may want to hear of: figures, institutions and places. A note says what
 * changed, not how: whoever hears of it reads how it is now. It gets its position only after its transaction has committed,
 * so nobody waits for anybody here.
 */
@ApplicationScoped
public class ChangeNotes {

    private final ChangeNotesSql sql;
    private final CurrentRequest current;
    private final Event<ChangeNoted> event;

    ChangeNotes(ChangeNotesSql sql, CurrentRequest current, Event<ChangeNoted> event) {
        this.sql = sql;
        this.current = current;
        this.event = event;
    }

    /** An institution was opened, closed, moved, renamed or described otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void institution(UUID id) {
        note(new ChangeNotesSql.Note("INSTITUTION", id.toString(), null, null, null, null));
    }

    /** A place was opened, ended or renamed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void region(String code) {
        note(new ChangeNotesSql.Note("REGION", code, null, null, null, null));
    }

    /** All places of a county ended, or began. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allRegionsOf(String code) {
        note(new ChangeNotesSql.Note("REGION", code, null, code, null, null));
    }

    /**
     * Figures that rest on a feature were computed again.
     *
     * @param feature the feature, or {@link StaleMarks#EVERYTHING}
     * @param places where the institutions stand that recorded it; null for the whole county
     * @param firstMonth the first month concerned, as 202503
     * @param lastMonth the last one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void figures(String feature, @Nullable Collection<String> places, int firstMonth, int lastMonth) {
        String codes = places == null ? null : String.join(",", places);
        note(new ChangeNotesSql.Note("FIGURES", null, feature, codes, firstMonth, lastMonth));
    }

    private void note(ChangeNotesSql.Note note) {
        sql.add(current.county(), note);
        event.fire(new ChangeNoted(current.county()));
    }
}
