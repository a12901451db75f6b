--liquibase formatted sql

--changeset sanji:0100-audit-chain
--comment All lines of one transaction are one link. Lines written before the chain stand in link 0, which has no hash.
alter table audit_event
    drop column previous_hash,
    add column link_number bigint not null default 0,
    add column line_number int not null default 0,
    add index audit_event_by_link (county, link_number, line_number);

create table audit_head (
    county char(6) character set ascii collate ascii_bin not null primary key,
    link_number bigint not null,
    hash binary(32) not null
);

--changeset sanji:0100-audit-chain-grows splitStatements:false
create trigger audit_head_only_grows before update on audit_head for each row
begin
    if new.county <> old.county or new.link_number <> old.link_number + 1 then
        signal sqlstate '45000' set message_text = 'The head of an audit chain goes one link further';
    end if;
end

--changeset sanji:0100-audit-head-never-vanishes splitStatements:false
create trigger audit_head_never_vanishes before delete on audit_head for each row
begin
    signal sqlstate '45000' set message_text = 'The head of an audit chain never vanishes';
end
