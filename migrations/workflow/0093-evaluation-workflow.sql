--liquibase formatted sql

--changeset sanji:0093-self-assessments
--comment What a community says of the clauses people judge, as JSON; id is that of its application.
create table self_assessment (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    answers mediumtext character set utf8mb4 not null,
    written_at datetime(6) not null,
    written_by varchar(64) character set ascii collate ascii_bin not null,
    primary key (county, id),
    constraint self_assessment_evaluation foreign key (county, id) references evaluation (county, id)
);

--changeset sanji:0093-self-assessments-keep-county splitStatements:false
create trigger self_assessment_keeps_county before update on self_assessment for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0093-evaluation-steps
--comment remarks: what is said of single clauses, as JSON. seal: the digest that was sealed or decided on.
create table evaluation_step (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    evaluation binary(16) not null,
    action varchar(20) character set ascii collate ascii_bin not null,
    from_state varchar(20) character set ascii collate ascii_bin not null,
    to_state varchar(20) character set ascii collate ascii_bin not null,
    acted_at datetime(6) not null,
    acted_by varchar(64) character set ascii collate ascii_bin not null,
    acted_by_name varchar(200) not null,
    reason varchar(2000),
    remarks mediumtext character set utf8mb4,
    seal char(64) character set ascii collate ascii_bin,
    primary key (county, id),
    index evaluation_step_by_evaluation (county, evaluation, id),
    constraint evaluation_step_evaluation foreign key (county, evaluation) references evaluation (county, id)
);

--changeset sanji:0093-evaluation-steps-never-change splitStatements:false
create trigger evaluation_step_never_changes before update on evaluation_step for each row
begin
    signal sqlstate '45000' set message_text = 'A step of an evaluation is never altered';
end

--changeset sanji:0093-evaluation-steps-never-vanish splitStatements:false
create trigger evaluation_step_never_vanishes before delete on evaluation_step for each row
begin
    signal sqlstate '45000' set message_text = 'A step of an evaluation is never removed';
end

--changeset sanji:0093-assessments
--comment One reviewer's scores on one seal, as JSON.
create table assessment (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    evaluation binary(16) not null,
    seal_number int not null,
    assessor varchar(64) character set ascii collate ascii_bin not null,
    assessor_name varchar(200) not null,
    recommendation varchar(20) character set ascii collate ascii_bin not null,
    opinion varchar(2000),
    scores mediumtext character set utf8mb4 not null,
    assessed_at datetime(6) not null,
    primary key (county, id),
    unique key assessment_once (county, evaluation, seal_number, assessor),
    constraint assessment_evaluation foreign key (county, evaluation) references evaluation (county, id)
);

--changeset sanji:0093-assessments-never-change splitStatements:false
create trigger assessment_never_changes before update on assessment for each row
begin
    signal sqlstate '45000' set message_text = 'An assessment is never altered';
end

--changeset sanji:0093-assessments-never-vanish splitStatements:false
create trigger assessment_never_vanishes before delete on assessment for each row
begin
    signal sqlstate '45000' set message_text = 'An assessment is never removed';
end
