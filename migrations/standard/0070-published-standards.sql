--liquibase formatted sql

--changeset sanji:0070-published-standards
--comment A version of a standard that a city or province published: its document as canonical JSON, who published it and when. It belongs to no county.
create table published_standard (
    code varchar(40) character set ascii collate ascii_bin not null,
    version varchar(40) character set ascii collate ascii_bin not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    digest char(64) character set ascii collate ascii_bin not null,
    document mediumtext not null,
    published_at datetime(6) not null,
    published_by varchar(64) character set ascii collate ascii_bin not null,
    primary key (code, version)
);

--changeset sanji:0070-published-standards-never-change splitStatements:false
create trigger published_standard_never_changes before update on published_standard for each row
begin
    signal sqlstate '45000' set message_text = 'A published standard never changes';
end

--changeset sanji:0070-published-standards-are-never-removed splitStatements:false
create trigger published_standard_never_goes before delete on published_standard for each row
begin
    signal sqlstate '45000' set message_text = 'A published standard is never removed';
end
