package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.volunteer.VolunteerField;
import org.sanji.capture.volunteer.VolunteerKind;

/** Volunteers, teams and what they did. In one town of five nobody supports digital learning, but not so in Hutang. */
final class VolunteerRows {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final List<VolunteerField> OTHERS = List.of(
            VolunteerField.ELDERLY_SERVICE,
            VolunteerField.FAMILY_EDUCATION,
            VolunteerField.CULTURE_AND_ARTS,
            VolunteerField.HEALTH,
            VolunteerField.COMMUNITY_GOVERNANCE,
            VolunteerField.TEACHING);

    private final Recorder recorder;

    VolunteerRows(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(Place college) {
        UUID team = team(college, "终身学习讲师志愿队", VolunteerField.DIGITAL_LEARNING);
        serve(team, List.of(college), VolunteerField.DIGITAL_LEARNING, "数字技能进社区", 4);
    }

    void write(Town town) {
        Chance chance = recorder.chance();
        List<Place> places = Stream.concat(Stream.of(town.school()), town.stations().stream())
                .toList();
        if (town.code().equals(TownPlans.HUTANG) || chance.inHundred(80)) {
            UUID team = team(town.school(), town.school().where() + "数字助老志愿队", VolunteerField.DIGITAL_LEARNING);
            serve(team, places, VolunteerField.DIGITAL_LEARNING, "教老年人使用智能手机", chance.between(2, 5));
        }
        int people = chance.between(2, 5);
        for (int i = 0; i < people; i++) {
            VolunteerField field = chance.oneOf(OTHERS);
            UUID person = person(town.institution(i), town.institution(i + 1), field);
            serve(person, List.of(town.institution(i)), field, "社区志愿服务", chance.between(0, 1));
        }
    }

    private UUID team(Place place, String name, VolunteerField... fields) {
        int members = recorder.chance().between(6, 30);
        return volunteer(place, VolunteerKind.TEAM, Person.nobody(), name, members, List.of(fields));
    }

    /** Some volunteer at a second place too: two rows, one person. */
    private UUID person(Place place, Place second, VolunteerField field) {
        Person person = new Person(recorder.chance().personKey(), recorder.maskedIdNumber());
        String name = PersonNames.one(recorder.chance());
        if (recorder.chance().inHundred(20) && !second.equals(place)) {
            volunteer(second, VolunteerKind.PERSON, person, name, null, List.of(field));
        }
        return volunteer(place, VolunteerKind.PERSON, person, name, null, List.of(field));
    }

    private record Person(@Nullable UUID key, @Nullable String maskedIdNumber) {
        static Person nobody() {
            return new Person(null, null);
        }
    }

    private UUID volunteer(
            Place place,
            VolunteerKind kind,
            Person person,
            String name,
            @Nullable Integer members,
            List<VolunteerField> fields) {
        Chance chance = recorder.chance();
        LocalDate since = chance.dayBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 12, 31));
        return recorder.record(
                Table.VOLUNTEER,
                place,
                since,
                person.key() == null ? chance.personKey() : person.key(),
                kind,
                new Personal("name", name),
                person.maskedIdNumber(),
                kind == VolunteerKind.TEAM ? name : null,
                members,
                fields.stream().map(Enum::name).collect(Collectors.joining(",")),
                since);
    }

    private void serve(UUID volunteer, List<Place> places, VolunteerField kind, String title, int timesAYear) {
        Chance chance = recorder.chance();
        for (int year = TownPlans.FIRST_YEAR; year <= TownPlans.LAST_YEAR; year++) {
            for (int i = 0; i < timesAYear; i++) {
                LocalDate day = chance.dayOf(year);
                BigDecimal hours = QUARTER.multiply(BigDecimal.valueOf(chance.between(4, 16)));
                int served = chance.between(5, 60);
                recorder.record(
                        Table.VOLUNTEER_SESSION, chance.oneOf(places), day, volunteer, title, kind, day, hours, served);
            }
        }
    }
}
