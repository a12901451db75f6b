package org.sanji.capture.volunteer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** What can be said of a person and what of a team. */
final class VolunteerRules {

    private VolunteerRules() {}

    /**
     * Refuses a volunteer that cannot be.
     *
     * @throws ProblemException 422 with everything that is wrong with it, each at its place
     */
    static void require(VolunteerRequest request) {
        new DateSpan(request.validFrom(), request.validTo()).requireOrder("/validTo");
        List<FieldError> errors = request.kind() == VolunteerKind.TEAM ? ofTeam(request) : ofPerson(request);
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }

    private static List<FieldError> ofTeam(VolunteerRequest request) {
        List<FieldError> errors = new ArrayList<>();
        refuse("/idNumber", request.idNumber(), "only-person", errors);
        refuse("/phone", request.phone(), "only-person", errors);
        refuse("/guardianName", request.guardianName(), "only-person", errors);
        refuse("/guardianPhone", request.guardianPhone(), "only-person", errors);
        if (request.members() == null) {
            errors.add(FieldError.at("/members", "team-needs-members"));
        }
        return errors;
    }

    private static List<FieldError> ofPerson(VolunteerRequest request) {
        List<FieldError> errors = new ArrayList<>();
        refuse("/members", request.members(), "only-team", errors);
        refuse("/contact", request.contact(), "only-team", errors);
        return errors;
    }

    private static void refuse(String pointer, @Nullable Object value, String code, List<FieldError> errors) {
        if (value != null) {
            errors.add(FieldError.at(pointer, code));
        }
    }
}
