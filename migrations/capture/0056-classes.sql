--liquibase formatted sql

--changeset sanji:0056-classes
--comment session_count and session_hours are computed from sessions when the row is written. CLASS is a word of SQL.
create table course_class (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    course binary(16) not null,
    name varchar(200) not null,
    teacher binary(16) not null,
    place varchar(200),
    capacity int not null,
    starts_on date not null,
    ends_on date not null,
    sessions text character set ascii collate ascii_bin not null,
    session_count int not null,
    session_hours decimal(6, 2) not null,
    primary key (county, id),
    index course_class_by_institution (county, institution, starts_on),
    index course_class_by_course (county, course, starts_on),
    index course_class_by_teacher (county, teacher),
    index course_class_by_date (county, starts_on, id),
    constraint course_class_institution foreign key (county, institution) references institution (county, id),
    constraint course_class_course foreign key (county, course) references course (county, id),
    constraint course_class_teacher foreign key (county, teacher) references staff_member (county, id)
);

--changeset sanji:0056-classes-keep-county splitStatements:false
create trigger course_class_keeps_county before update on course_class for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
