package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.capture.competition.Competition;
import org.sanji.capture.competition.Prize;
import org.sanji.capture.facility.DevicesColumn;
import org.sanji.capture.facility.FacilityKind;
import org.sanji.capture.learningresource.ResourceKind;
import org.sanji.capture.media.MediaKind;
import org.sanji.capture.media.ReportSubject;
import org.sanji.capture.platform.PlatformKind;
import org.sanji.capture.platformpost.PostKind;
import org.sanji.capture.volunteer.VolunteerField;
import org.sanji.capture.volunteer.VolunteerKind;

/**
 * Rows that lack one property of those that count for S1, in every town but Hutang: whoever forgets to ask for that
 * property gets other verdicts.
 */
final class NearMissRows {

    private static final LocalDate BEFORE_ALL_YEARS = LocalDate.of(TownPlans.FIRST_YEAR - 1, 11, 18);
    private static final LocalDate DAY = LocalDate.of(TownPlans.LAST_YEAR, 5, 9);

    private final Recorder recorder;

    NearMissRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Town town) {
        if (town.code().equals(TownPlans.HUTANG)) {
            return;
        }
        roomWithoutDevices(town.school());
        helperWithoutTeam(town.school());
        prizeOfFourYearsAgo(town.school());
        resourceOfOthers(town.school());
        articleInOwnChannel(town.school());
        if (!town.code().equals(TownPlans.MAOSHAN)) {
            websiteOfNobody(town.school());
        }
    }

    private void roomWithoutDevices(Place place) {
        String none = new DevicesColumn().convertToDatabaseColumn(List.of());
        FacilityKind kind = FacilityKind.DIGITAL_LEARNING_ROOM;
        recorder.record(Table.FACILITY, place, DAY, "待配设备的数字化学习室", kind, null, null, null, none, 0, 0, DAY);
    }

    private void helperWithoutTeam(Place place) {
        recorder.record(
                Table.VOLUNTEER,
                place,
                DAY,
                recorder.chance().personKey(),
                VolunteerKind.PERSON,
                new Personal("name", PersonNames.one(recorder.chance())),
                recorder.maskedIdNumber(),
                null,
                null,
                VolunteerField.DIGITAL_LEARNING.name(),
                DAY);
    }

    private void prizeOfFourYearsAgo(Place place) {
        recorder.record(
                Table.COMPETITION_ENTRY,
                place,
                BEFORE_ALL_YEARS,
                Competition.MICRO_LECTURE,
                place.where() + "：家乡的味道（微课）",
                AdministrativeLevel.COUNTY,
                Prize.FIRST,
                BEFORE_ALL_YEARS,
                BEFORE_ALL_YEARS,
                new Personal("author", PersonNames.one(recorder.chance())));
    }

    /** Published and pushed, but not planned by the town itself. */
    private void resourceOfOthers(Place place) {
        recorder.record(
                Table.LEARNING_RESOURCE,
                place,
                DAY,
                place.where() + "：转载活动资源",
                ResourceKind.ACTIVITY_RESOURCE,
                DAY,
                false,
                false,
                DAY,
                null,
                DAY,
                null,
                null);
    }

    private void articleInOwnChannel(Place place) {
        String link = "https://own.example/%s/%s.html".formatted(place.region().value(), DAY);
        recorder.record(
                Table.MEDIA_REPORT,
                place,
                DAY,
                place.where() + "：指尖上的社区课堂",
                "市级学习平台专栏（样例）",
                AdministrativeLevel.MUNICIPAL,
                MediaKind.OWN_CHANNEL,
                DAY,
                link,
                ReportSubject.DIGITAL_LEARNING,
                MediaRows.key(link));
    }

    /** It is updated, but nobody is in charge. */
    private void websiteOfNobody(Place place) {
        String address = "https://old.%s.example/".formatted(place.region().value());
        UUID website = recorder.record(
                Table.PLATFORM,
                place,
                DAY,
                PlatformKind.WEBSITE,
                place.where() + "旧网站",
                address,
                null,
                null,
                DAY,
                null);
        recorder.record(
                Table.PLATFORM_POST, place, DAY, website, place.where() + "：网站动态", PostKind.NEWS, DAY, address, 20);
    }
}
