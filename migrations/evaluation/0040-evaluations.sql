--liquibase formatted sql

--changeset sanji:0040-evaluations
--comment standing is 1 while an application stands in the way of another one for the same region and year, else null: a unique key counts nulls as different.
create table evaluation (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    standard varchar(80) character set ascii collate ascii_bin not null,
    standard_version varchar(40) character set ascii collate ascii_bin not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    evaluation_year int not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    standing tinyint,
    applied_on date not null,
    created_by varchar(64) character set ascii collate ascii_bin not null,
    created_at datetime(6) not null,
    remark varchar(500),
    withdrawal_reason varchar(500),
    primary key (county, id),
    unique key evaluation_standing_once (county, region, evaluation_year, standard, standard_version, standing),
    constraint evaluation_county foreign key (county) references county (code)
);

--changeset sanji:0040-evaluations-keep-county splitStatements:false
create trigger evaluation_keeps_county before update on evaluation for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
