--liquibase formatted sql

--changeset sanji:0121-xapi-statements
--comment statement is the id the platform gave; content_sealed the statement as it is answered, encrypted, digest of what two equal ones share. voids names the statement a voiding one disregards, which may come later or never.
create table xapi_statement (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    statement binary(16) not null,
    client varchar(64) character set ascii collate ascii_bin not null,
    digest binary(32) not null,
    stored_at datetime(6) not null,
    happened_at datetime(6) not null,
    verb varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    home_page varchar(200) character set utf8mb4 collate utf8mb4_bin,
    account_name varchar(100) character set utf8mb4 collate utf8mb4_bin,
    outcome varchar(20) character set ascii collate ascii_bin not null,
    reason varchar(40) character set ascii collate ascii_bin,
    platform varchar(60),
    voids binary(16),
    voided boolean not null,
    content_sealed mediumblob not null,
    primary key (county, id),
    unique key xapi_statement_once (county, statement),
    index xapi_statement_by_voided (county, voids),
    index xapi_statement_by_account (county, account_name, home_page, outcome)
);

--changeset sanji:0121-xapi-statements-keep-county splitStatements:false
create trigger xapi_statement_keeps_county before update on xapi_statement for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
