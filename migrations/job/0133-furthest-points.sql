--liquibase formatted sql

--changeset sanji:0133-furthest-points
--comment The furthest point any try of a job reached: only what goes beyond it shows that another try is worth while.
alter table job add column furthest bigint not null default 0;
