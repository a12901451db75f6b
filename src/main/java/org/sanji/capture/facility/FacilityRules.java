package org.sanji.capture.facility;

import java.util.ArrayList;
import java.util.List;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** What a facility can be: whose venue is said of partner venues alone, and each sort of device once. */
final class FacilityRules {

    private FacilityRules() {}

    /**
     * Refuses a facility that cannot be.
     *
     * @throws ProblemException 422 with everything that is wrong with it, each at its place
     */
    static void require(FacilityRequest request) {
        new DateSpan(request.validFrom(), request.validTo()).requireOrder("/validTo");
        List<FieldError> errors = new ArrayList<>();
        boolean partner = request.kind() == FacilityKind.PARTNER_VENUE;
        if (partner && request.partnerVenueKind() == null) {
            errors.add(FieldError.at("/partnerVenueKind", "partner-venue-needs-kind"));
        }
        if (!partner && request.partnerVenueKind() != null) {
            errors.add(FieldError.at("/partnerVenueKind", "only-partner-venue"));
        }
        errors.addAll(repeats(request.devicesOrNone()));
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }

    /** Of two entries about the same devices, the later one in the list is told. */
    static List<FieldError> repeats(List<Device> devices) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            Device device = devices.get(i);
            if (devices.subList(0, i).stream().anyMatch(device::sameAs)) {
                errors.add(FieldError.at(
                        "/devices/" + i, "named-twice", device.kind().name()));
            }
        }
        return errors;
    }
}
