--liquibase formatted sql

--changeset sanji:0082-dated-regions
--comment No first day: as long as anybody remembers. No last day: still.
alter table region
    add column valid_from date,
    add column valid_to date,
    add column successor varchar(12) character set ascii collate ascii_bin,
    add constraint region_successor foreign key (successor) references region (code);

--changeset sanji:0082-former-names-of-regions
--comment What a region was called up to a day. Reference data: no tenant.
create table region_former_name (
    region varchar(12) character set ascii collate ascii_bin not null,
    valid_to date not null,
    name varchar(60) not null,
    primary key (region, valid_to),
    constraint region_former_name_region foreign key (region) references region (code)
);
