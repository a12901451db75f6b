--liquibase formatted sql

--changeset sanji:0010-staff
--comment person_key is a keyed digest of the ID number: the number itself is not stored.
create table staff_member (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    person_key binary(16) not null,
    name varchar(60) not null,
    masked_id_number varchar(18) character set ascii collate ascii_bin,
    phone varchar(20) character set ascii collate ascii_bin,
    post varchar(20) character set ascii collate ascii_bin not null,
    employment varchar(20) character set ascii collate ascii_bin not null,
    subjects varchar(200),
    qualification varchar(100),
    valid_from date not null,
    valid_to date,
    primary key (county, id),
    index staff_member_by_institution (county, institution, valid_from),
    index staff_member_by_person (county, person_key),
    constraint staff_member_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0010-staff-keep-county splitStatements:false
create trigger staff_member_keeps_county before update on staff_member for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
