package org.sanji.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.staff.Employment;
import org.sanji.capture.staff.StaffPost;

/** Posts of staff. Whoever looks after stations has a post at each: many posts, few people. */
final class StaffRows {

    private static final int STATIONS_EACH = 3;
    private static final List<String> SUBJECTS = List.of("智能手机应用", "书法", "健康养生", "家庭教育", "合唱", "传统手工艺", "摄影与短视频");
    private static final List<String> QUALIFICATIONS = List.of("初级职称", "中级职称", "高级职称", "社会工作者");
    private static final LocalDate LEFT_ON = LocalDate.of(2024, 6, 30);

    private final Recorder recorder;

    StaffRows(Recorder recorder) {
        this.recorder = recorder;
    }

    /** A member of staff and the first of the posts, at which trainings are noted. */
    record Member(UUID post, Place place) {}

    /** The staff of the college. */
    List<Member> write(Place college) {
        return staffOf(college, recorder.chance().between(9, 14));
    }

    /** The staff of a town who are in post in all three years; one more left in between. */
    List<Member> write(Town town, TownPlan plan) {
        List<Member> members =
                new ArrayList<>(staffOf(town.school(), plan.people().schoolStaff() - 1));
        List<Place> stations = town.stations();
        int kept = stations.size() / STATIONS_EACH * STATIONS_EACH;
        // A teacher of the school looks after the stations that are left over.
        members.add(member(StaffPost.TEACHER, town.school(), stations.subList(kept, stations.size())));
        for (int first = 0; first < kept; first += STATIONS_EACH) {
            Place own = stations.get(first);
            members.add(member(StaffPost.MANAGER, own, stations.subList(first + 1, first + STATIONS_EACH)));
        }
        post(person(), StaffPost.SUPPORT, town.school(), LEFT_ON);
        return members;
    }

    List<Member> staffOf(Place place, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> member(i == 0 ? StaffPost.MANAGER : StaffPost.TEACHER, place, List.of()))
                .toList();
    }

    private Member member(StaffPost post, Place own, List<Place> others) {
        Person person = person();
        UUID first = post(person, post, own, null);
        others.forEach(station -> post(person, StaffPost.MANAGER, station, null));
        return new Member(first, own);
    }

    private record Person(UUID key, String name, String maskedIdNumber) {}

    private Person person() {
        Chance chance = recorder.chance();
        return new Person(chance.personKey(), PersonNames.one(chance), recorder.maskedIdNumber());
    }

    private UUID post(Person person, StaffPost post, Place place, @Nullable LocalDate lastDay) {
        Chance chance = recorder.chance();
        LocalDate firstDay = chance.dayBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 12, 31));
        return recorder.record(
                Table.STAFF_MEMBER,
                place,
                firstDay,
                person.key(),
                new Personal("name", person.name()),
                person.maskedIdNumber(),
                post,
                post == StaffPost.SUPPORT ? Employment.PART_TIME : Employment.FULL_TIME,
                post == StaffPost.TEACHER ? chance.oneOf(SUBJECTS) : null,
                chance.oneOf(QUALIFICATIONS),
                firstDay,
                lastDay);
    }
}
