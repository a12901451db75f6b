--liquibase formatted sql

--changeset sanji:0004-idempotency-records
--comment Keys are scoped by county, caller and operation: the same key of somebody else is another key.
create table idempotency_record (
    county char(6) character set ascii collate ascii_bin not null,
    caller varchar(64) character set ascii collate ascii_bin not null,
    operation varchar(200) character set ascii collate ascii_bin not null,
    idempotency_key varchar(255) character set ascii collate ascii_bin not null,
    request_digest binary(32) not null,
    body mediumtext not null,
    created_at datetime(6) not null,
    primary key (county, caller, operation, idempotency_key),
    index idempotency_record_by_age (created_at)
);

--changeset sanji:0004-idempotency-records-keep-county splitStatements:false
create trigger idempotency_record_keeps_county before update on idempotency_record for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
