package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionKind;

/** Recognitions: some are held, of those not held one was revoked, one ran out, the others never were. */
final class RecognitionRows {

    private static final String CITY = "常州市教育局（样例）";
    private static final LocalDate REVOKED_ON = LocalDate.of(2024, 5, 20);
    private static final LocalDate VALID_UNTIL = LocalDate.of(2025, 6, 30);

    private final Recorder recorder;

    RecognitionRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Town town, TownPlan plan) {
        if (plan.pioneerSince() != null) {
            record(town.school(), RecognitionKind.DIGITAL_LEARNING_PIONEER_COMMUNITY, plan.pioneerSince(), null, null);
        }
        int held = plan.stations().recognised();
        List<Place> stations = town.stations();
        stations.stream().limit(held).forEach(station -> standard(station, null, null));
        stations.stream().skip(held).limit(1).forEach(station -> standard(station, null, REVOKED_ON));
        stations.stream().skip(held + 1L).limit(1).forEach(station -> standard(station, VALID_UNTIL, null));
    }

    private void standard(Place station, @Nullable LocalDate validUntil, @Nullable LocalDate revokedOn) {
        LocalDate granted = recorder.chance().dayBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31));
        record(station, RecognitionKind.STANDARD_RESIDENT_SCHOOL, granted, validUntil, revokedOn);
    }

    private void record(
            Place place,
            RecognitionKind kind,
            LocalDate grantedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn) {
        LocalDate heldTo = revokedOn == null ? validUntil : revokedOn.minusDays(1);
        String document =
                "样例〔%d〕%d号".formatted(grantedOn.getYear(), recorder.chance().between(1, 60));
        recorder.record(
                Table.RECOGNITION, place, grantedOn, kind, grantedOn, validUntil, revokedOn, heldTo, CITY, document);
    }
}
