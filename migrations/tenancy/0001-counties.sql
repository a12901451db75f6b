--liquibase formatted sql

--changeset sanji:0001-counties
create table county (
    code char(6) character set ascii collate ascii_bin not null primary key,
    opened_at datetime(6) not null
);
