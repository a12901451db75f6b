--liquibase formatted sql

--changeset sanji:0005-audit-events
--comment hash and previous_hash are for the chain, filled by a later change.
create table audit_event (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    happened_at datetime(6) not null,
    actor varchar(64) character set ascii collate ascii_bin not null,
    actor_name varchar(200) not null,
    action varchar(20) character set ascii collate ascii_bin not null,
    subject varchar(40) character set ascii collate ascii_bin not null,
    subject_id binary(16) not null,
    state_before mediumtext,
    state_after mediumtext,
    hash binary(32),
    previous_hash binary(32),
    primary key (county, id),
    index audit_event_by_subject (county, subject_id)
);

--changeset sanji:0005-audit-events-never-change splitStatements:false
create trigger audit_event_never_changes before update on audit_event for each row
begin
    signal sqlstate '45000' set message_text = 'The audit trail is never altered';
end

--changeset sanji:0005-audit-events-never-vanish splitStatements:false
create trigger audit_event_never_vanishes before delete on audit_event for each row
begin
    signal sqlstate '45000' set message_text = 'The audit trail is never shortened';
end
