--liquibase formatted sql

--changeset sanji:0021-funding-entries
create table funding_entry (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    fiscal_year int not null,
    booked_on date not null,
    entry_type varchar(20) character set ascii collate ascii_bin not null,
    source varchar(40) character set ascii collate ascii_bin not null,
    purpose varchar(40) character set ascii collate ascii_bin not null,
    amount decimal(15, 2) not null,
    title varchar(200) not null,
    primary key (county, id),
    index funding_entry_by_institution (county, institution, booked_on),
    index funding_entry_by_date (county, booked_on, id),
    index funding_entry_by_year (county, fiscal_year, id),
    constraint funding_entry_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0021-funding-entries-keep-county splitStatements:false
create trigger funding_entry_keeps_county before update on funding_entry for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
