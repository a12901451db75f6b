--liquibase formatted sql

--changeset sanji:0065-platforms
--comment connected_to names networks with commas, in one order.
create table platform (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    kind varchar(30) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    address varchar(500),
    person_in_charge varchar(60),
    connected_to varchar(100) character set ascii collate ascii_bin,
    valid_from date not null,
    valid_to date,
    primary key (county, id),
    index platform_by_institution (county, institution, valid_from),
    constraint platform_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0065-platforms-keep-county splitStatements:false
create trigger platform_keeps_county before update on platform for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
