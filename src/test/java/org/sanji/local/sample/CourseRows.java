package org.sanji.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sanji.capture.LearningMode;
import org.sanji.capture.course.CourseFamily;
import org.sanji.local.sample.StaffRows.Member;

/**
 * Courses and classes. The college offers every family and shares it; schools add something of their own, and hold
 * classes every year, some of them in villages. Some towns do much, others little.
 */
final class CourseRows {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 1);
    private static final List<String> LOCAL_TITLES = List.of("乱针绣入门", "常州方言", "锡剧欣赏", "江南丝竹");
    private static final int SESSIONS = 8;
    private static final BigDecimal HOURS = new BigDecimal("12.0");
    private static final BigDecimal CREDIT = new BigDecimal("1.0");
    private static final int CAPACITY_OF_COLLEGE = 200;

    private final Recorder recorder;

    CourseRows(Recorder recorder) {
        this.recorder = recorder;
    }

    record Course(UUID id, String title) {}

    record Held(UUID id, Place place, String title, LocalDate startsOn) {}

    /** What the college shares, and its own classes, to which people of the towns come. */
    record Offer(List<Course> courses, List<Held> classes) {}

    Offer write(Place college, List<Member> staff) {
        List<Course> courses = new ArrayList<>();
        for (CourseFamily family : CourseFamily.values()) {
            courses.add(course(college, title(family), family, true, false));
        }
        List<Held> classes = new ArrayList<>();
        for (int year = TownPlans.FIRST_YEAR; year <= TownPlans.LAST_YEAR; year++) {
            for (Course course : courses) {
                classes.add(hold(college, course, staff, year, CAPACITY_OF_COLLEGE));
            }
        }
        return new Offer(courses, classes);
    }

    /** The classes of a town in all three years. */
    List<Held> write(Town town, List<Member> staff, Offer offer) {
        Chance chance = recorder.chance();
        Course own = course(town.school(), chance.oneOf(LOCAL_TITLES), CourseFamily.ARTS, false, true);
        int zeal = chance.between(1, 6);
        List<Held> classes = new ArrayList<>();
        for (int year = TownPlans.FIRST_YEAR; year <= TownPlans.LAST_YEAR; year++) {
            classes.add(hold(town.school(), own, staff, year, chance.between(20, 40)));
            for (int i = 0; i < zeal; i++) {
                Place place = i % 2 == 0 ? town.school() : town.station(chance.between(0, 40));
                classes.add(hold(place, chance.oneOf(offer.courses()), staff, year, chance.between(20, 40)));
            }
        }
        return classes;
    }

    private Course course(Place place, String title, CourseFamily family, boolean shared, boolean local) {
        boolean digital =
                family == CourseFamily.DIGITAL_LITERACY || recorder.chance().inHundred(30);
        UUID id = recorder.record(
                Table.COURSE,
                place,
                FIRST_DAY,
                title,
                family,
                digital ? LearningMode.BLENDED : LearningMode.OFFLINE,
                HOURS,
                CREDIT,
                shared ? 1 : 0,
                local ? 1 : 0,
                FIRST_DAY,
                null);
        return new Course(id, title);
    }

    private Held hold(Place place, Course course, List<Member> staff, int year, int capacity) {
        Chance chance = recorder.chance();
        LocalDate startsOn = chance.dayBetween(LocalDate.of(year, 2, 20), LocalDate.of(year, 10, 10));
        LocalDate endsOn = startsOn.plusWeeks(SESSIONS - 1);
        UUID id = recorder.record(
                Table.COURSE_CLASS,
                place,
                startsOn,
                course.id(),
                course.title() + " " + year + "年班",
                chance.oneOf(staff).post(),
                place.where(),
                capacity,
                startsOn,
                endsOn,
                sessions(startsOn),
                SESSIONS,
                HOURS);
        return new Held(id, place, course.title(), startsOn);
    }

    /** An hour and a half, eight weeks in a row: as the application keeps them. */
    private static String sessions(LocalDate first) {
        return IntStream.range(0, SESSIONS)
                .mapToObj(week -> "{\"heldOn\":\"%s\",\"startsAt\":\"14:00\",\"endsAt\":\"15:30\"}"
                        .formatted(first.plusWeeks(week)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String title(CourseFamily family) {
        return switch (family) {
            case CIVIC_LITERACY -> "文明礼仪";
            case LIVING_SKILLS -> "家庭烹饪";
            case HEALTH -> "太极拳入门";
            case SCIENCE_LITERACY -> "科普讲堂";
            case VOCATIONAL_SKILLS -> "家政服务";
            case FAMILY_EDUCATION -> "亲子阅读";
            case COMMUNITY_GOVERNANCE -> "社区议事";
            case DIGITAL_LITERACY -> "智能手机摄影";
            case ARTS -> "合唱";
            case OTHER -> "园艺";
        };
    }
}
