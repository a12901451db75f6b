--liquibase formatted sql

--changeset sanji:0057-enrolments
--comment institution is the class's; the learner may be registered at another.
create table enrolment (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    course_class binary(16) not null,
    learner binary(16) not null,
    enrolled_on date not null,
    attended_sessions int,
    completed_on date,
    primary key (county, id),
    unique key enrolment_once (county, course_class, learner),
    index enrolment_by_institution (county, institution, enrolled_on),
    index enrolment_by_learner (county, learner, enrolled_on),
    index enrolment_by_date (county, enrolled_on, id),
    constraint enrolment_institution foreign key (county, institution) references institution (county, id),
    constraint enrolment_course_class foreign key (county, course_class) references course_class (county, id),
    constraint enrolment_learner foreign key (county, learner) references learner (county, id)
);

--changeset sanji:0057-enrolments-keep-county splitStatements:false
create trigger enrolment_keeps_county before update on enrolment for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
