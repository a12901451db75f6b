package org.sanji.capture.platform;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One platform of an institution over the days it is in use (S1 7.1, 7.5, 10.2; S2 (九)). */
@Entity
@Table(name = "platform")
public class Platform extends CapturedRecord {

    static final String FEATURE = "platforms";

    @Enumerated(EnumType.STRING)
    PlatformKind kind;

    String name;

    @Nullable
    String address;

    @Nullable
    String personInCharge;

    @Convert(converter = PlatformNetworksColumn.class)
    List<PlatformNetwork> connectedTo = List.of();

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    protected Platform() {}

    Platform(PlatformRequest request) {
        edit(request);
    }

    void edit(PlatformRequest request) {
        belongTo(request.institution(), request.remark());
        kind = request.kind();
        name = request.name();
        address = request.address();
        personInCharge = request.personInCharge();
        connectedTo = request.connectedTo() == null
                ? List.of()
                : request.connectedTo().stream().sorted().distinct().toList();
        validFrom = request.validFrom();
        validTo = request.validTo();
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    /** The days it is in use. */
    @Override
    public DateSpan days() {
        return new DateSpan(validFrom, validTo);
    }
}
