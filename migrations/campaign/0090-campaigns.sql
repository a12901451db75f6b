--liquibase formatted sql

--changeset sanji:0090-campaigns
--comment A campaign of a city or province belongs to no county. invited lists the codes of the regions that may apply, separated by commas; null when all may.
create table campaign (
    id binary(16) not null,
    version int not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    title varchar(100) not null,
    standard varchar(80) character set ascii collate ascii_bin not null,
    standard_version varchar(40) character set ascii collate ascii_bin not null,
    campaign_year int not null,
    invited mediumtext character set ascii collate ascii_bin,
    opens_on date not null,
    closes_on date not null,
    decides_on date not null,
    assessors int not null,
    recognition varchar(60) character set ascii collate ascii_bin not null,
    valid_years int,
    recheck_years int,
    created_at datetime(6) not null,
    created_by varchar(64) character set ascii collate ascii_bin not null,
    primary key (id),
    index campaign_by_region (region, id)
);
