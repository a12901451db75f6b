--liquibase formatted sql

--changeset sanji:0073-measures-of-figures
--comment A digest of how the stored figures were counted. Another one: a measure is new or counts otherwise, and all is computed again.
alter table rollup_county add column counting char(64) character set ascii collate ascii_bin;
