--liquibase formatted sql

--changeset sanji:0009-activities
create table activity (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    title varchar(200) not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    mode varchar(20) character set ascii collate ascii_bin not null,
    held_on date not null,
    participants int not null,
    partner_venue varchar(200),
    primary key (county, id),
    index activity_by_institution (county, institution, held_on),
    index activity_by_date (county, held_on, id),
    constraint activity_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0009-activities-keep-county splitStatements:false
create trigger activity_keeps_county before update on activity for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
