package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.CurrentRequest;

/** Answers, for what institutions record, whether the caller may record it there and on those days. */
@ApplicationScoped
public class InstitutionDirectory {

    private final InstitutionRepository institutions;
    private final CurrentRequest current;

    InstitutionDirectory(InstitutionRepository institutions, CurrentRequest current) {
        this.institutions = institutions;
        this.current = current;
    }

    /**
     * The institution a row is to belong to.
     *
     * @throws ProblemException 422 when there is none or it was not open on all those days, 403 when it lies outside
     *     the caller's region
     */
    public Institution requireOpen(UUID id, DateSpan days) {
        OpenDays open = institutions
                .openDays(id)
                .orElseThrow(() -> ProblemException.rule("/institution", "unknown-institution"));
        current.requireAuthorityOver(open.institution().region());
        if (!open.contains(days)) {
            throw open.refusal("/institution");
        }
        return open.institution();
    }

    /** The refusal of an institution on days on which it was not open: beyond its first and last, or in between. */
    public static ProblemException notOpen(String pointer, Institution institution) {
        DateSpan open = institution.open();
        return ProblemException.rule(
                pointer,
                "institution-not-open",
                institution.name(),
                open.from().toString(),
                open.to() == null ? "" : open.to().toString());
    }

    /**
     * Refuses work on a row of an institution outside the caller's region. Who acts for the whole county is asked
     * nothing.
     *
     * @throws ProblemException 403
     */
    public void requireAuthorityOver(UUID institution) {
        if (!current.caller().region().covers(new org.sanji.kernel.RegionCode(current.county()))) {
            institutions.find(institution).ifPresent(found -> current.requireAuthorityOver(found.region()));
        }
    }
}
