--liquibase formatted sql

--changeset sanji:0110-jobs
--comment due_at says from when on a worker may take a job: a queued one at once or after a pause, a running one when its lease is over, a finished one never. It is always the database's time. No foreign key to counties: work of nobody's county lies under 000000.
create table job (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    state varchar(12) character set ascii collate ascii_bin not null,
    county_code char(6) character set ascii collate ascii_bin not null,
    requested_by varchar(64) character set ascii collate ascii_bin not null,
    requested_by_name varchar(200) not null,
    roles varchar(200) character set ascii collate ascii_bin not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    spoken char(2) character set ascii collate ascii_bin not null,
    parameters text not null,
    done bigint not null,
    total bigint,
    counts text not null,
    result varchar(500),
    problem mediumtext,
    attempts int not null,
    fence bigint not null,
    cancelling boolean not null,
    created_at datetime(6) not null,
    started_at datetime(6),
    finished_at datetime(6),
    due_at datetime(6),
    primary key (county, id),
    index job_by_due (due_at),
    index job_by_end (finished_at)
);

--changeset sanji:0110-job-keeps-county splitStatements:false
create trigger job_keeps_county before update on job for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
