package org.sanji.capture.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import org.sanji.capture.EventDates;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.institution.InstitutionTree;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;

/**
 * Who guides whom (S2 (六)): a college its schools and stations, a school its stations, as they stood on that day, and
 * each of them residents. A visit goes neither up nor across the tree; a station has nobody below to guide.
 */
@ApplicationScoped
class GuidanceVisitRules {

    private final InstitutionDirectory institutions;
    private final InstitutionTree tree;
    private final EventDates dates;

    GuidanceVisitRules(InstitutionDirectory institutions, InstitutionTree tree, EventDates dates) {
        this.institutions = institutions;
        this.tree = tree;
        this.dates = dates;
    }

    /**
     * Refuses guidance that cannot have been.
     *
     * @throws ProblemException 422 for a day to come, guidance of nobody, and of an institution that was not open or not
     *     under the guiding one on that day; 403 where the caller may not speak for the guiding one
     */
    void check(GuidanceVisitRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        if (request.guided() != null) {
            // First: who may not record here at all is not told how the tree stands.
            institutions.requireOpen(request.institution(), DateSpan.on(request.heldOn()));
            tree.requireStoodUnder(request.institution(), "/guided", request.guided(), request.heldOn());
        } else if (request.kind() != GuidanceKind.RESIDENT_GUIDANCE) {
            throw ProblemException.rule(
                    "/guided", "guides-nobody", request.kind().name());
        }
    }
}
