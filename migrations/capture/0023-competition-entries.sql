--liquibase formatted sql

--changeset sanji:0023-competition-entries
create table competition_entry (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    competition varchar(40) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    level varchar(20) character set ascii collate ascii_bin,
    prize varchar(20) character set ascii collate ascii_bin not null,
    entered_on date not null,
    awarded_on date,
    author varchar(60),
    primary key (county, id),
    index competition_entry_by_institution (county, institution, entered_on),
    index competition_entry_by_date (county, entered_on, id),
    constraint competition_entry_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0023-competition-entries-keep-county splitStatements:false
create trigger competition_entry_keeps_county before update on competition_entry for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
