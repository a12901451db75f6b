--liquibase formatted sql

--changeset sanji:0050-facilities
--comment device_count and networked_device_count are computed from devices when the row is written.
create table facility (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    name varchar(120) not null,
    kind varchar(30) character set ascii collate ascii_bin not null,
    partner_venue_kind varchar(30) character set ascii collate ascii_bin,
    area decimal(10, 2),
    seats int,
    devices text character set ascii collate ascii_bin not null,
    device_count int not null,
    networked_device_count int not null,
    valid_from date not null,
    valid_to date,
    primary key (county, id),
    index facility_by_institution (county, institution, valid_from),
    constraint facility_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0050-facilities-keep-county splitStatements:false
create trigger facility_keeps_county before update on facility for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
