--liquibase formatted sql

--changeset sanji:0111-import-runs
--comment A file of rows, what checking it found and what became of it.
create table import_run (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    feature varchar(40) character set ascii collate ascii_bin not null,
    file_name varchar(200) not null,
    format varchar(10) character set ascii collate ascii_bin not null,
    digest char(64) character set ascii collate ascii_bin not null,
    byte_count bigint not null,
    state varchar(12) character set ascii collate ascii_bin not null,
    mode varchar(10) character set ascii collate ascii_bin,
    job binary(16),
    requested_by varchar(64) character set ascii collate ascii_bin not null,
    requested_by_name varchar(200) not null,
    created int not null,
    updated int not null,
    unchanged int not null,
    rejected int not null,
    error_count int not null,
    received_at datetime(6) not null,
    checked_at datetime(6),
    committed_at datetime(6),
    primary key (county, id),
    index import_run_by_age (county, received_at),
    index import_run_by_digest (county, digest),
    constraint import_run_county foreign key (county) references county (code)
);

--changeset sanji:0111-import-run-keeps-county splitStatements:false
create trigger import_run_keeps_county before update on import_run for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0111-import-errors
--comment What is wrong with one cell, or with a row; column 0 where no cell is to blame.
create table import_error (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    import_run binary(16) not null,
    line int not null,
    column_number int not null,
    property varchar(40) character set ascii collate ascii_bin,
    heading varchar(100),
    code varchar(60) character set ascii collate ascii_bin not null,
    message text not null,
    cell_value varchar(200),
    primary key (county, id),
    index import_error_by_line (county, import_run, line),
    constraint import_error_run foreign key (county, import_run) references import_run (county, id) on delete cascade
);

--changeset sanji:0111-import-error-keeps-county splitStatements:false
create trigger import_error_keeps_county before update on import_error for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
