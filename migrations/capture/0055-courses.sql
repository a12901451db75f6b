--liquibase formatted sql

--changeset sanji:0055-courses
create table course (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    title varchar(200) not null,
    family varchar(30) character set ascii collate ascii_bin not null,
    mode varchar(20) character set ascii collate ascii_bin not null,
    hours decimal(6, 1) not null,
    credits decimal(5, 1) not null,
    shared boolean not null,
    local boolean not null,
    valid_from date not null,
    valid_to date,
    primary key (county, id),
    index course_by_institution (county, institution, valid_from),
    index course_by_date (county, valid_from, id),
    constraint course_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0055-courses-keep-county splitStatements:false
create trigger course_keeps_county before update on course for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
