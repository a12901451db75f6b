--liquibase formatted sql

--changeset sanji:0032-opening-hours
--comment weekly_hours is computed from slots when the row is written.
create table opening_hours (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    valid_from date not null,
    valid_to date,
    slots text character set ascii collate ascii_bin not null,
    weekly_hours decimal(5, 2) not null,
    primary key (county, id),
    index opening_hours_by_institution (county, institution, valid_from),
    constraint opening_hours_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0032-opening-hours-keep-county splitStatements:false
create trigger opening_hours_keep_county before update on opening_hours for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
