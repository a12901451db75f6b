--liquibase formatted sql

--changeset sanji:0063-surveys
create table survey (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    subject varchar(40) character set ascii collate ascii_bin not null,
    surveyed_on date not null,
    method varchar(40) character set ascii collate ascii_bin not null,
    sample int not null,
    positive int not null,
    question varchar(300),
    primary key (county, id),
    index survey_by_institution (county, institution, surveyed_on),
    index survey_by_date (county, surveyed_on, id),
    constraint survey_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0063-surveys-keep-county splitStatements:false
create trigger survey_keeps_county before update on survey for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
