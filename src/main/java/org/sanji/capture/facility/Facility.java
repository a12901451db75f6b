package org.sanji.capture.facility;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CapturedRecord;
import org.sanji.kernel.DateSpan;

/** One room, corner or venue an institution uses over some days, and the devices in it (S1 5.1, 6.2; S2 (一)). */
@Entity
@Table(name = "facility")
public class Facility extends CapturedRecord {

    static final String FEATURE = "facilities";
    private static final int AREA_SCALE = 2;

    String name;

    @Enumerated(EnumType.STRING)
    FacilityKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    PartnerVenueKind partnerVenueKind;

    @Nullable
    BigDecimal area;

    @Nullable
    Integer seats;

    @Convert(converter = DevicesColumn.class)
    List<Device> devices = List.of();

    int deviceCount;

    int networkedDeviceCount;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    protected Facility() {}

    Facility(FacilityRequest request) {
        edit(request);
    }

    void edit(FacilityRequest request) {
        belongTo(request.institution(), request.remark());
        name = request.name();
        kind = request.kind();
        partnerVenueKind = request.partnerVenueKind();
        area = request.area() == null ? null : request.area().setScale(AREA_SCALE);
        seats = request.seats();
        equip(request.devicesOrNone());
        validFrom = request.validFrom();
        validTo = request.validTo();
    }

    private void equip(List<Device> wanted) {
        devices = List.copyOf(wanted);
        deviceCount = wanted.stream().mapToInt(Device::count).sum();
        networkedDeviceCount = wanted.stream()
                .filter(Device::networked)
                .mapToInt(Device::count)
                .sum();
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
