package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.facility.Device;
import org.sanji.capture.facility.DeviceKind;
import org.sanji.capture.facility.DevicesColumn;
import org.sanji.capture.facility.FacilityKind;
import org.sanji.capture.facility.PartnerVenueKind;

/**
 * Facilities. A poor town's school has no digital-learning room, some of its stations have no network and one has said
 * nothing at all; of Hutang one station alone has no network.
 */
final class FacilityRows {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
    private static final DevicesColumn COLUMN = new DevicesColumn();
    private static final List<PartnerVenueKind> OF_COUNTY = List.of(
            PartnerVenueKind.LIBRARY,
            PartnerVenueKind.ART_GALLERY,
            PartnerVenueKind.MUSEUM,
            PartnerVenueKind.SCIENCE_MUSEUM);
    private static final List<PartnerVenueKind> OF_TOWN = List.of(
            PartnerVenueKind.PARTY_SERVICE_CENTRE,
            PartnerVenueKind.SCHOOL,
            PartnerVenueKind.RURAL_READING_ROOM,
            PartnerVenueKind.VILLAGE_CULTURE_HALL);

    private final Recorder recorder;

    FacilityRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Place college) {
        for (int i = 1; i <= 4; i++) {
            room(college, i + "01 教室", FacilityKind.CLASSROOM, recorder.chance().between(60, 110), some(1, true));
        }
        room(college, "教师办公室", FacilityKind.OFFICE, 80, List.of());
        room(college, "多功能教室", FacilityKind.MULTIPURPOSE_ROOM, 240, some(2, true));
        room(college, "图书阅览室", FacilityKind.READING_ROOM, 180, List.of());
        room(college, "数字化学习室", FacilityKind.DIGITAL_LEARNING_ROOM, 150, some(48, true));
        OF_COUNTY.forEach(kind -> venue(college, kind));
    }

    void write(Town town) {
        Chance chance = recorder.chance();
        boolean hutang = town.code().equals(TownPlans.HUTANG);
        boolean poor = !hutang && chance.inHundred(35);
        school(town.school(), poor);
        int withoutNetwork = hutang ? 1 : poor ? chance.between(1, 3) : 0;
        // The last station of a poor town has not been asked yet.
        int said = town.stations().size() - (poor ? 1 : 0);
        for (int i = 0; i < said; i++) {
            station(town.stations().get(i), i >= withoutNetwork);
        }
    }

    private void school(Place school, boolean poor) {
        room(school, "第一教室", FacilityKind.CLASSROOM, recorder.chance().between(50, 90), some(1, true));
        room(school, "办公室", FacilityKind.OFFICE, 30, List.of());
        room(school, "图书阅览室", FacilityKind.READING_ROOM, recorder.chance().between(40, 90), List.of());
        venue(school, recorder.chance().oneOf(OF_TOWN));
        if (!poor) {
            List<Device> devices = some(recorder.chance().between(16, 40), true);
            room(school, "数字化学习室", FacilityKind.DIGITAL_LEARNING_ROOM, 80, devices);
        }
    }

    private void station(Place station, boolean networked) {
        List<Device> devices = some(recorder.chance().between(2, 8), networked);
        room(station, "居民活动室", FacilityKind.FIXED_PLACE, recorder.chance().between(40, 120), devices);
        if (recorder.chance().inHundred(85)) {
            record(station, "图书角", FacilityKind.BOOK_CORNER, null, null, null, List.of());
        }
    }

    private static List<Device> some(int computers, boolean networked) {
        return List.of(
                new Device(DeviceKind.COMPUTER, computers, networked), new Device(DeviceKind.PROJECTOR, 1, false));
    }

    private void room(Place place, String name, FacilityKind kind, int squareMetres, List<Device> devices) {
        BigDecimal area = BigDecimal.valueOf(squareMetres).setScale(2);
        record(place, name, kind, null, area, squareMetres / 2, devices);
    }

    private void venue(Place place, PartnerVenueKind kind) {
        record(place, place.where() + "合作场所", FacilityKind.PARTNER_VENUE, kind, null, null, List.of());
    }

    private void record(
            Place place,
            String name,
            FacilityKind kind,
            @Nullable PartnerVenueKind partner,
            @Nullable BigDecimal area,
            @Nullable Integer seats,
            List<Device> devices) {
        LocalDate day = recorder.chance().dayBetween(FIRST_DAY, LAST_DAY);
        recorder.record(
                Table.FACILITY,
                place,
                day,
                name,
                kind,
                partner,
                area,
                seats,
                COLUMN.convertToDatabaseColumn(devices),
                devices.stream().mapToInt(Device::count).sum(),
                devices.stream()
                        .filter(Device::networked)
                        .mapToInt(Device::count)
                        .sum(),
                day);
    }
}
