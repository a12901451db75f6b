package org.sanji.capture.courseclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.course.Course;
import org.sanji.capture.staff.StaffMember;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;

/** What a class can be: of a course that is offered there and then, taught by somebody who is in post. */
@ApplicationScoped
class CourseClassRules {

    private static final String REFERENCES =
            "select c, s from Course c, StaffMember s where c.id = :course and s.id = :teacher";
    private static final String KNOWN_COURSES = "select count(*) from Course where id = :course";

    private final EntityManager entities;
    private final InstitutionDirectory institutions;

    CourseClassRules(EntityManager entities, InstitutionDirectory institutions) {
        this.entities = entities;
        this.institutions = institutions;
    }

    /**
     * Refuses a class that cannot be held. The institution is asked for first: nobody learns about courses and staff by
     * way of a place they may not write for.
     *
     * @param teacherBefore who taught it until now; none for a new class
     * @throws ProblemException 422 with what cannot be; 403 for an institution, or a teacher who is new to the class,
     *     outside the caller's region
     */
    void check(CourseClassRequest request, @Nullable UUID teacherBefore) {
        request.days().requireOrder("/endsOn");
        institutions.requireOpen(request.institution(), request.days());
        request.requirePossible();
        Object[] found = entities.createQuery(REFERENCES, Object[].class)
                .setParameter("course", request.course())
                .setParameter("teacher", request.teacher())
                .getSingleResultOrNull();
        if (found == null) {
            throw unknown(request.course());
        }
        requireOffered(request, (Course) found[0]);
        requireTeacher(request, (StaffMember) found[1], teacherBefore);
    }

    private ProblemException unknown(UUID course) {
        long known = entities.createQuery(KNOWN_COURSES, Long.class)
                .setParameter("course", course)
                .getSingleResult();
        return known == 0
                ? ProblemException.rule("/course", "unknown-course")
                : ProblemException.rule("/teacher", "unknown-teacher");
    }

    private static void requireOffered(CourseClassRequest request, Course course) {
        if (!course.isOfferedTo(request.institution())) {
            throw ProblemException.rule("/course", "course-not-shared");
        }
        if (!course.days().contains(request.startsOn())) {
            throw ProblemException.rule(
                    "/course",
                    "course-not-offered",
                    request.startsOn().toString(),
                    course.days().from().toString(),
                    end(course.days()));
        }
    }

    private void requireTeacher(CourseClassRequest request, StaffMember teacher, @Nullable UUID teacherBefore) {
        boolean worksThere = teacher.institution().equals(request.institution());
        if (!worksThere && !teacher.id().equals(teacherBefore)) {
            institutions.requireAuthorityOver(teacher.institution());
        }
        requireInPost(request, teacher.days());
    }

    private static void requireInPost(CourseClassRequest request, DateSpan post) {
        request.sessions().stream()
                .map(ClassSession::heldOn)
                .filter(day -> !post.contains(day))
                .min(LocalDate::compareTo)
                .ifPresent(day -> {
                    throw ProblemException.rule(
                            "/teacher",
                            "teacher-not-in-post",
                            day.toString(),
                            post.from().toString(),
                            end(post));
                });
    }

    private static String end(DateSpan days) {
        return days.to() == null ? "…" : days.to().toString();
    }
}
