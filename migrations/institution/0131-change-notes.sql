--liquibase formatted sql

--changeset sanji:0131-change-notes
--comment What changed, noted in the transaction that changes it. It gets its position only after that has committed: who reads up to a position misses nothing. places lists codes of places, separated by commas; null for the whole county.
create table change_note (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    subject varchar(36) character set ascii collate ascii_bin,
    feature varchar(40) character set ascii collate ascii_bin,
    places mediumtext character set ascii collate ascii_bin,
    first_month int,
    last_month int,
    noted_at datetime(6) not null,
    change_position bigint,
    primary key (county, id),
    index change_note_by_position (change_position, county),
    constraint change_note_county foreign key (county) references county (code)
);

--changeset sanji:0131-change-notes-keep-county splitStatements:false
create trigger change_note_keeps_county before update on change_note for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0131-change-positions
--comment One row: locked by whoever gives positions. Positions up to forgotten_position are not kept any more.
create table change_position (
    id int not null primary key,
    last_position bigint not null,
    forgotten_position bigint not null
);
insert into change_position (id, last_position, forgotten_position) values (1, 0, 0);
