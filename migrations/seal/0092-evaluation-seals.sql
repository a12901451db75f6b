--liquibase formatted sql

--changeset sanji:0092-evaluation-seals
--comment What an application was when it was submitted: canonical JSON (RFC 8785) and its SHA-256.
create table evaluation_seal (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    evaluation binary(16) not null,
    seal_number int not null,
    digest char(64) character set ascii collate ascii_bin not null,
    content mediumtext character set utf8mb4 not null,
    sealed_at datetime(6) not null,
    sealed_by varchar(64) character set ascii collate ascii_bin not null,
    primary key (county, id),
    unique key evaluation_seal_once (county, evaluation, seal_number),
    constraint evaluation_seal_evaluation foreign key (county, evaluation) references evaluation (county, id)
);

--changeset sanji:0092-evaluation-seals-never-change splitStatements:false
create trigger evaluation_seal_never_changes before update on evaluation_seal for each row
begin
    signal sqlstate '45000' set message_text = 'A seal is never altered';
end

--changeset sanji:0092-evaluation-seals-never-vanish splitStatements:false
create trigger evaluation_seal_never_vanishes before delete on evaluation_seal for each row
begin
    signal sqlstate '45000' set message_text = 'A seal is never removed';
end
