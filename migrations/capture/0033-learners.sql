--liquibase formatted sql

--changeset sanji:0033-learners
--comment A home region may be any place in the country, also one that no county here has opened: no foreign key.
create table learner (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    person_key binary(16) not null,
    name varchar(60) not null,
    masked_id_number varchar(18) character set ascii collate ascii_bin not null,
    phone varchar(20) character set ascii collate ascii_bin,
    registered_on date not null,
    home_region varchar(12) character set ascii collate ascii_bin,
    `groups` varchar(200) character set ascii collate ascii_bin,
    primary key (county, id),
    unique key learner_once (county, person_key),
    index learner_by_institution (county, institution, registered_on),
    constraint learner_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0033-learners-keep-county splitStatements:false
create trigger learner_keeps_county before update on learner for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
