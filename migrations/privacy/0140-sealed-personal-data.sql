--liquibase formatted sql

--changeset sanji:0140-sealed-staff
--comment A column whose name ends with _sealed holds a ciphertext (docs/privacy.md), the one beside it that ends with _digest a keyed digest of the same text. What is called remark elsewhere is note here.
alter table staff_member
    modify name varchar(60),
    add column name_sealed varbinary(600),
    add column name_digest binary(32),
    add column phone_sealed varbinary(200),
    add column phone_digest binary(32),
    add column note_sealed varbinary(2200),
    add column note_digest binary(32),
    add column erased_at datetime(6),
    add index staff_member_by_name (county, name_digest),
    add index staff_member_by_phone (county, phone_digest);

--changeset sanji:0140-sealed-learners
--comment minor says that the person was one when the number was read; the number itself is not stored.
alter table learner
    modify name varchar(60),
    add column name_sealed varbinary(600),
    add column name_digest binary(32),
    add column phone_sealed varbinary(200),
    add column phone_digest binary(32),
    add column note_sealed varbinary(2200),
    add column note_digest binary(32),
    add column guardian_name_sealed varbinary(600),
    add column guardian_name_digest binary(32),
    add column guardian_phone_sealed varbinary(200),
    add column guardian_phone_digest binary(32),
    add column guardian_consent_on date,
    add column minor boolean not null default false,
    add column erased_at datetime(6),
    modify masked_id_number varchar(18) character set ascii collate ascii_bin,
    add index learner_by_name (county, name_digest),
    add index learner_by_phone (county, phone_digest);

--changeset sanji:0140-sealed-volunteers
--comment team_name is the name of a team, which is no secret: figures name their rows by it. Of a person it is null.
alter table volunteer
    modify name varchar(120),
    add column team_name varchar(120),
    add column name_sealed varbinary(600),
    add column name_digest binary(32),
    add column phone_sealed varbinary(200),
    add column phone_digest binary(32),
    add column contact_sealed varbinary(600),
    add column contact_digest binary(32),
    add column note_sealed varbinary(2200),
    add column note_digest binary(32),
    add column guardian_name_sealed varbinary(600),
    add column guardian_name_digest binary(32),
    add column guardian_phone_sealed varbinary(200),
    add column guardian_phone_digest binary(32),
    add column guardian_consent_on date,
    add column minor boolean not null default false,
    add column erased_at datetime(6),
    add index volunteer_by_name (county, name_digest),
    add index volunteer_by_phone (county, phone_digest);

--changeset sanji:0140-names-of-teams
update volunteer set team_name = name where kind = 'TEAM';

--changeset sanji:0140-sealed-authors
alter table competition_entry
    add column author_sealed varbinary(600),
    add column author_digest binary(32);

--changeset sanji:0140-sealed-replies
alter table idempotency_record
    add column body_sealed mediumblob,
    modify body mediumtext;
