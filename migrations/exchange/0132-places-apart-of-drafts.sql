--liquibase formatted sql

--changeset sanji:0132-places-apart-of-drafts
--comment Villages that may count elsewhere than their code says when the county was read, separated by commas; null where it was not noted.
alter table release_draft add column apart mediumtext character set ascii collate ascii_bin;
