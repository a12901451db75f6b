--liquibase formatted sql

--changeset sanji:0080-locked-days
--comment The first and the last day of the approved reports of an institution: outside of them nobody need ask whether a period is locked.
alter table institution add column locked_from date, add column locked_to date;

--changeset sanji:0080-reporting-periods
create table reporting_period (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    first_day date not null,
    last_day date not null,
    due_on date not null,
    opened_at datetime(6) not null,
    primary key (county, id),
    unique key reporting_period_once (county, first_day, last_day),
    constraint reporting_period_county foreign key (county) references county (code)
);

--changeset sanji:0080-reporting-periods-keep-county splitStatements:false
create trigger reporting_period_keeps_county before update on reporting_period for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0080-period-reports
--comment An institution without a row has not acted yet: its report is open.
create table period_report (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    reporting_period binary(16) not null,
    institution binary(16) not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    state_since datetime(6) not null,
    first_submitted_on date not null,
    submitted_by varchar(64) character set ascii collate ascii_bin not null,
    submitted_by_name varchar(200) not null,
    primary key (county, id),
    unique key period_report_once (county, reporting_period, institution),
    index period_report_by_institution (county, institution),
    constraint period_report_period foreign key (county, reporting_period) references reporting_period (county, id),
    constraint period_report_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0080-period-reports-keep-county splitStatements:false
create trigger period_report_keeps_county before update on period_report for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0080-period-report-steps
create table period_report_step (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    report binary(16) not null,
    action varchar(20) character set ascii collate ascii_bin not null,
    from_state varchar(20) character set ascii collate ascii_bin not null,
    to_state varchar(20) character set ascii collate ascii_bin not null,
    acted_at datetime(6) not null,
    acted_by varchar(64) character set ascii collate ascii_bin not null,
    acted_by_name varchar(200) not null,
    reason varchar(500),
    primary key (county, id),
    index period_report_step_by_report (county, report, id),
    constraint period_report_step_report foreign key (county, report) references period_report (county, id)
);

--changeset sanji:0080-period-report-steps-never-change splitStatements:false
create trigger period_report_step_never_changes before update on period_report_step for each row
begin
    signal sqlstate '45000' set message_text = 'A step of a report is never altered';
end

--changeset sanji:0080-period-report-steps-never-vanish splitStatements:false
create trigger period_report_step_never_vanishes before delete on period_report_step for each row
begin
    signal sqlstate '45000' set message_text = 'A step of a report is never removed';
end
