package org.sanji.capture.onlinelearning;

import java.math.BigDecimal;
import org.sanji.capture.learner.Learner;
import org.sanji.institution.Institution;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.ProblemException;

/**
 * One day of a learner, and whether some online learning fits into it.
 *
 * @param place where the learner is registered
 * @param hours what other records say of that day
 * @param open whether that place was open on the day
 */
record LearnerDay(Learner learner, Institution place, BigDecimal hours, boolean open) {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(24);

    /**
     * Refuses what does not fit.
     *
     * @throws ProblemException 422
     */
    void require(OnlineLearningRequest request) {
        // As for every captured row; said here of the learner, since the body names no institution.
        if (!open) {
            throw InstitutionDirectory.notOpen("/learner", place);
        }
        if (hours.add(request.hours()).compareTo(LONGEST) > 0) {
            throw ProblemException.rule("/hours", "hours-of-day", hours.toPlainString());
        }
    }
}
