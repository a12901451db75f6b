--liquibase formatted sql

--changeset sanji:0020-recognitions
create table recognition (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    kind varchar(60) character set ascii collate ascii_bin not null,
    granted_on date not null,
    valid_until date,
    revoked_on date,
    held_to date,
    granted_by varchar(100),
    document_number varchar(60),
    primary key (county, id),
    index recognition_by_institution (county, institution, kind, granted_on),
    index recognition_by_date (county, granted_on, id),
    constraint recognition_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0020-recognitions-keep-county splitStatements:false
create trigger recognition_keeps_county before update on recognition for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
