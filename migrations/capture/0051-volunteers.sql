--liquibase formatted sql

--changeset sanji:0051-volunteers
--comment person_key is a keyed digest of the ID number: the number itself is not stored. A team has a key of its own.
create table volunteer (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    person_key binary(16) not null,
    kind varchar(10) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    masked_id_number varchar(18) character set ascii collate ascii_bin,
    phone varchar(20) character set ascii collate ascii_bin,
    members int,
    contact varchar(120),
    fields varchar(200) character set ascii collate ascii_bin not null,
    valid_from date not null,
    valid_to date,
    primary key (county, id),
    index volunteer_by_institution (county, institution, valid_from),
    index volunteer_by_person (county, person_key),
    constraint volunteer_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0051-volunteers-keep-county splitStatements:false
create trigger volunteer_keeps_county before update on volunteer for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
