package org.sanji.measure;

import static org.sanji.measure.Measure.attribute;

import java.util.List;
import java.util.stream.Stream;
import org.sanji.capture.facility.FacilityKind;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/**
 * What facilities and their devices give (S1 5.1, 6.2; S2 (一), (五)). Who recorded facilities but none of a kind has
 * none of it; who recorded nothing owes it.
 */
final class FacilityMeasures {

    private static final Dates IN_USE = new Dates.During("valid_from", "valid_to");
    private static final Source FACILITIES = Source.of("facilities", "facility", IN_USE, "name");
    /** Facilities with what is not stated of all of them, and whether there are devices in them. */
    private static final Source EXAMINED = Source.of(
            "facilities",
            "(select county, id, institution, name, kind, coalesce(area, 0) as area, coalesce(seats, 0) as seats,"
                    + " case when area is null then 'NO' else 'YES' end as area_known,"
                    + " case when seats is null then 'NO' else 'YES' end as seats_known,"
                    + " case when device_count > 0 then 'YES' else 'NO' end as equipped, valid_from, valid_to"
                    + " from facility where county = :county)",
            IN_USE,
            "name");

    private static final Text SQUARE_METRES = new Text("平方米", "square metres");
    private static final Text SEATS = new Text("座", "seats");
    private static final Text DEVICES = new Text("台", "devices");
    private static final Text PLACES = new Text("处", "facilities");

    static final List<Measure> ALL = List.of(
            amount(
                    "facility.area",
                    new Text("学习场所面积", "Area of the facilities"),
                    SQUARE_METRES,
                    Counting.sum(EXAMINED, "area", yes("area_known", "未填报面积", "states no area"))),
            amount(
                    "facility.seats",
                    new Text("学习场所座位数", "Seats in the facilities"),
                    SEATS,
                    Counting.sum(EXAMINED, "seats", yes("seats_known", "未填报座位数", "states no seats"))),
            amount(
                    "facility.devices",
                    new Text("学习设备台数", "Devices in the facilities"),
                    DEVICES,
                    Counting.sum(FACILITIES, "device_count")),
            amount(
                    "facility.devices.networked",
                    new Text("联网学习设备台数", "Networked devices in the facilities"),
                    DEVICES,
                    Counting.sum(FACILITIES, "networked_device_count")),
            count("classroom", "教室", "Classrooms", Tier.TOWNSHIP_SCHOOL, FacilityKind.CLASSROOM),
            count("office", "办公场所", "Offices", Tier.TOWNSHIP_SCHOOL, FacilityKind.OFFICE),
            count(
                    "multipurpose-room",
                    "多功能教室",
                    "Multi-purpose rooms",
                    Tier.COUNTY_COLLEGE,
                    FacilityKind.MULTIPURPOSE_ROOM),
            count(
                    "reading-room",
                    "图书阅览室",
                    "Libraries and reading rooms",
                    Tier.TOWNSHIP_SCHOOL,
                    FacilityKind.READING_ROOM),
            count(
                    "fixed-place",
                    "固定活动场所",
                    "Fixed places for activities",
                    Tier.VILLAGE_STATION,
                    FacilityKind.FIXED_PLACE),
            count("book-corner", "图书角", "Book corners", Tier.VILLAGE_STATION, FacilityKind.BOOK_CORNER),
            count(
                    "partner-venue",
                    "合作场所",
                    "Partner venues",
                    Tier.TOWNSHIP_SCHOOL,
                    FacilityKind.PARTNER_VENUE,
                    "S2 (五)"),
            attribute(
                    "facility.count.digital-learning-room",
                    new Text("配有设备的数字化学习室数", "Digital-learning rooms with devices"),
                    PLACES,
                    Space.SUM,
                    Time.STOCK,
                    Tier.TOWNSHIP_SCHOOL,
                    Counting.rowsElseZero(
                            EXAMINED,
                            kind("数字化学习室", FacilityKind.DIGITAL_LEARNING_ROOM),
                            yes("equipped", "没有设备", "has no devices")),
                    "S1 5.1",
                    "S2 (一)"));

    private FacilityMeasures() {}

    private static Measure amount(String code, Text name, Text unit, Counting counting) {
        return attribute(code, name, unit, Space.SUM, Time.STOCK, Tier.VILLAGE_STATION, counting, "S1 6.2");
    }

    private static Measure count(
            String what, String kindZh, String nameEn, Tier owedBy, FacilityKind kind, String... alsoServes) {
        return attribute(
                "facility.count." + what,
                new Text(kindZh + "数", nameEn),
                PLACES,
                Space.SUM,
                Time.STOCK,
                owedBy,
                Counting.rowsElseZero(FACILITIES, kind(kindZh, kind)),
                serves(alsoServes));
    }

    private static String[] serves(String... also) {
        return Stream.concat(Stream.of("S2 (一)"), Stream.of(also)).toArray(String[]::new);
    }

    private static Condition kind(String kindZh, FacilityKind kind) {
        return Condition.in("kind", "不是" + kindZh, "is of another kind", kind);
    }

    private static Condition yes(String column, String reasonZh, String reasonEn) {
        return new Condition(column, List.of("YES"), new Text(reasonZh, reasonEn));
    }
}
