package org.sanji.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.standard.InvalidStandardException;
import org.sanji.standard.Place;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardReader;
import org.sanji.standard.StandardView;

/** Takes in standards others wrote. */
@ApplicationScoped
class StandardPublicationService {

    private final PublishedStandards standards;

    StandardPublicationService(PublishedStandards standards) {
        this.standards = standards;
    }

    /**
     * Checks a document as if it were to be published.
     *
     * @throws ProblemException 400 with every mistake and every case that fails; 403, 409 or 422 when it may not be
     *     published by this caller
     */
    @Transactional
    StandardView check(JsonNode document) {
        Standard standard = read(document);
        standards.requirePublishable(standard);
        return StandardView.of(standard);
    }

    /** Publishes it. */
    @Transactional
    StandardView publish(JsonNode document) {
        Standard standard = read(document);
        standards.publish(standard, document);
        return StandardView.of(standard);
    }

    private static Standard read(JsonNode document) {
        try {
            Standard standard = StandardReader.read(document);
            Place cases = Place.ROOT.of(StandardReader.FIXTURES);
            refuse(FixtureChecks.of(standard, document.path(StandardReader.FIXTURES), cases));
            return standard;
        } catch (InvalidStandardException invalid) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, invalid.errors());
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, errors);
        }
    }
}
