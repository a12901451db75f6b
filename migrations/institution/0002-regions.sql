--liquibase formatted sql

--changeset sanji:0002-regions
--comment Reference data of the whole country: no tenant.
create table region (
    code varchar(12) character set ascii collate ascii_bin not null primary key,
    level varchar(10) character set ascii collate ascii_bin not null,
    parent varchar(12) character set ascii collate ascii_bin,
    name varchar(60) not null,
    index region_by_parent (parent, code)
);
