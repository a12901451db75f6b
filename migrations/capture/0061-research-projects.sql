--liquibase formatted sql

--changeset sanji:0061-research-projects
create table research_project (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    title varchar(200) not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    level varchar(20) character set ascii collate ascii_bin not null,
    digital boolean not null,
    started_on date not null,
    finished_on date,
    result varchar(500),
    published_in varchar(200),
    primary key (county, id),
    index research_project_by_institution (county, institution, started_on),
    index research_project_by_date (county, started_on, id),
    constraint research_project_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0061-research-projects-keep-county splitStatements:false
create trigger research_project_keeps_county before update on research_project for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
