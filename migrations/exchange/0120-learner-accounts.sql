--liquibase formatted sql

--changeset sanji:0120-learner-accounts
--comment Accounts are told apart byte for byte, as the pages and names of xAPI are.
create table learner_account (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    learner binary(16) not null,
    home_page varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    name varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    registered_at datetime(6) not null,
    registered_by varchar(64) character set ascii collate ascii_bin not null,
    primary key (county, id),
    unique key learner_account_once (county, home_page, name),
    index learner_account_by_learner (county, learner),
    constraint learner_account_learner foreign key (county, learner) references learner (county, id)
);

--changeset sanji:0120-learner-accounts-keep-county splitStatements:false
create trigger learner_account_keeps_county before update on learner_account for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
