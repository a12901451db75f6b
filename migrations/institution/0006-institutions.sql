--liquibase formatted sql

--changeset sanji:0006-institutions
--comment A parent and a successor are optional by nature: a college stands under nothing.
create table institution (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    tier varchar(20) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    parent binary(16),
    valid_from date not null,
    valid_to date,
    successor binary(16),
    address varchar(200),
    remark varchar(500),
    primary key (county, id),
    index institution_by_parent (county, parent),
    index institution_by_region (county, region),
    constraint institution_county foreign key (county) references county (code),
    constraint institution_region foreign key (region) references region (code),
    constraint institution_parent foreign key (county, parent) references institution (county, id),
    constraint institution_successor foreign key (county, successor) references institution (county, id)
);

create table placement (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    institution binary(16) not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    parent binary(16),
    valid_from date not null,
    valid_to date,
    reason varchar(500),
    primary key (county, id),
    unique key placement_start (county, institution, valid_from),
    constraint placement_institution foreign key (county, institution) references institution (county, id),
    constraint placement_region foreign key (region) references region (code),
    constraint placement_parent foreign key (county, parent) references institution (county, id)
);

--changeset sanji:0006-institutions-keep-county splitStatements:false
create trigger institution_keeps_county before update on institution for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0006-placements-keep-county splitStatements:false
create trigger placement_keeps_county before update on placement for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
