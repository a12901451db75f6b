--liquibase formatted sql

--changeset sanji:0022-populations
--comment An institution stands for the region it serves: one row per institution and year.
create table population (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    population_year int not null,
    registered int not null,
    resident int,
    source varchar(200) not null,
    primary key (county, id),
    unique key population_identity (county, institution, population_year),
    index population_by_year (county, population_year, id),
    constraint population_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0022-populations-keep-county splitStatements:false
create trigger population_keeps_county before update on population for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
