package org.sanji.recount;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The township school (5) and the stations (6). "Every" station, because the sentence speaks of the station. */
final class CentreAndStations {

    private static final Fraction NINE_TENTHS = new Fraction(9, 10);
    private static final String STATION = "VILLAGE_STATION";

    private static final String OF_INSTITUTION = " r where r.county = i.county and r.institution = i.id";
    private static final String AT_YEAR_END =
            " and r.valid_from <= '2025-12-31' and (r.valid_to is null or r.valid_to >= '2025-12-31')";

    private final Map<String, List<Institution>> rooms;
    private final Map<String, List<Institution>> recognitions;
    private final Map<String, List<Institution>> devices;
    private final Map<String, List<Institution>> hours;
    private final Map<String, List<Institution>> lessons;
    private final Numbers themed;
    private final Numbers entries;

    CentreAndStations(Rows rows) throws SQLException {
        // Who said what rooms there are, and no such room among them, has none; who said nothing is unknown.
        rooms = rows.institutions(
                "TOWNSHIP_SCHOOL",
                "select case when count(*) > 0 then count(case when r.kind = 'DIGITAL_LEARNING_ROOM'"
                        + " and r.device_count > 0 then 1 end) end from facility" + OF_INSTITUTION + AT_YEAR_END);
        recognitions = rows.institutions(
                STATION,
                "select count(*) from recognition" + OF_INSTITUTION + " and r.kind = 'STANDARD_RESIDENT_SCHOOL'"
                        + " and r.granted_on <= '2025-12-31'"
                        + " and (r.valid_until is null or r.valid_until >= '2025-12-31')"
                        + " and (r.revoked_on is null or r.revoked_on > '2025-12-31')");
        devices = rows.institutions(
                STATION, "select sum(r.networked_device_count) from facility" + OF_INSTITUTION + AT_YEAR_END);
        hours = rows.institutions(
                STATION, "select sum(r.weekly_hours) from opening_hours" + OF_INSTITUTION + AT_YEAR_END);
        lessons = rows.institutions(
                STATION,
                "select count(*) from activity" + OF_INSTITUTION
                        + " and r.kind = 'RESIDENTS_DIGITAL' and year(r.held_on) = 2025");
        themed = rows.count("activity", "r.kind = 'THEMED_DIGITAL' and r.mode = 'BLENDED' and year(r.held_on) = 2025");
        entries = rows.count(
                "competition_entry", "r.competition = 'ONE_TEACHER_ONE_COURSE' and year(r.entered_on) = 2025");
    }

    Finding hasDigitalRoom(String town) {
        return Reckoning.every(1, in(town, rooms));
    }

    Finding holdsThemedActivities(String town) {
        return Reckoning.atLeast(4, themed.of(town));
    }

    Finding entersLessons(String town) {
        return Reckoning.atLeast(1, entries.of(town));
    }

    Finding stationsAreRecognised(String town) {
        List<Institution> all = in(town, recognitions);
        long recognised = all.stream().filter(station -> station.reaches(1)).count();
        return Reckoning.share(
                NINE_TENTHS, BigDecimal.valueOf(recognised), BigDecimal.valueOf(all.size()), List.of(Finding.NO_ONE));
    }

    Finding stationsAreNetworked(String town) {
        return Reckoning.every(1, in(town, devices));
    }

    Finding stationsAreOpen(String town) {
        return Reckoning.every(40, in(town, hours));
    }

    Finding stationsTeach(String town) {
        return Reckoning.every(10, in(town, lessons));
    }

    private static List<Institution> in(String town, Map<String, List<Institution>> institutions) {
        return institutions.getOrDefault(town, List.of());
    }
}
