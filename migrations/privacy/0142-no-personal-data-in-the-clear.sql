--liquibase formatted sql

--changeset sanji:0142-no-staff-in-the-clear
alter table staff_member drop column name, drop column phone;

--changeset sanji:0142-no-learners-in-the-clear
alter table learner drop column name, drop column phone;

--changeset sanji:0142-no-volunteers-in-the-clear
alter table volunteer drop column name, drop column phone, drop column contact;

--changeset sanji:0142-no-authors-in-the-clear
alter table competition_entry drop column author;

--changeset sanji:0142-no-replies-in-the-clear
alter table idempotency_record drop column body, modify body_sealed mediumblob not null;
