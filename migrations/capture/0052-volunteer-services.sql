--liquibase formatted sql

--changeset sanji:0052-volunteer-services
--comment institution is the one it was done for; the volunteer may belong to another.
create table volunteer_session (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    volunteer binary(16) not null,
    title varchar(200) not null,
    kind varchar(30) character set ascii collate ascii_bin not null,
    held_on date not null,
    hours decimal(4, 2) not null,
    served int not null,
    primary key (county, id),
    index volunteer_session_by_institution (county, institution, held_on),
    index volunteer_session_by_volunteer (county, volunteer, held_on),
    index volunteer_session_by_date (county, held_on, id),
    constraint volunteer_session_institution foreign key (county, institution) references institution (county, id),
    constraint volunteer_session_volunteer foreign key (county, volunteer) references volunteer (county, id)
);

--changeset sanji:0052-volunteer-services-keep-county splitStatements:false
create trigger volunteer_session_keeps_county before update on volunteer_session for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
