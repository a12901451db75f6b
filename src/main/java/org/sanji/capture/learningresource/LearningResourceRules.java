package org.sanji.capture.learningresource;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** What a learning resource can have gone through: made first, then published and pushed, and all of it by today. */
@ApplicationScoped
class LearningResourceRules {

    private final Clock clock;

    LearningResourceRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * Refuses days that cannot have been, and a platform that is named twice.
     *
     * @throws ProblemException 422 with everything wrong at once
     */
    void requirePossible(LearningResourceRequest request) {
        List<FieldError> errors = errors(request, Clocks.today(clock));
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }

    static List<FieldError> errors(LearningResourceRequest request, LocalDate today) {
        LocalDate madeOn = request.madeOn();
        List<FieldError> errors = new ArrayList<>();
        wrongDay("/madeOn", madeOn, madeOn, today).ifPresent(errors::add);
        wrongDay("/publishedOn", request.publishedOn(), madeOn, today).ifPresent(errors::add);
        Set<PushTarget> named = EnumSet.noneOf(PushTarget.class);
        for (int i = 0; i < request.allPushes().size(); i++) {
            Push push = request.allPushes().get(i);
            wrongDay("/pushes/" + i + "/pushedOn", push.pushedOn(), madeOn, today)
                    .ifPresent(errors::add);
            if (!named.add(push.to())) {
                errors.add(FieldError.at(
                        "/pushes/" + i + "/to", "named-twice", push.to().name()));
            }
        }
        return errors;
    }

    private static Optional<FieldError> wrongDay(
            String pointer, @Nullable LocalDate day, LocalDate madeOn, LocalDate today) {
        if (day == null) {
            return Optional.empty();
        }
        if (day.isAfter(today)) {
            return Optional.of(FieldError.at(pointer, "in-future", today.toString()));
        }
        return day.isBefore(madeOn)
                ? Optional.of(FieldError.at(pointer, "before-made", madeOn.toString()))
                : Optional.empty();
    }
}
