--liquibase formatted sql

--changeset sanji:0083-institution-name-pairs
--comment Every two characters that stand side by side in the present name of an institution, once each: what a search for part of a name asks. The index begins with the pair because a search asks over counties; it names the counties in a range.
create table institution_name_pair (
    county char(6) character set ascii collate ascii_bin not null,
    institution binary(16) not null,
    pair varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (county, institution, pair),
    index institution_name_pair_by_pair (pair, county, institution),
    constraint institution_name_pair_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0083-institution-name-pairs-so-far
insert into institution_name_pair (county, institution, pair)
with recursive beginning (at) as (select 1 union all select at + 1 from beginning where at < 119)
select distinct i.county, i.id, lower(substring(i.name, b.at, 2)) collate utf8mb4_bin
from institution i join beginning b on b.at < char_length(i.name);

--changeset sanji:0083-institution-name-pairs-keep-county splitStatements:false
create trigger institution_name_pair_keeps_county before update on institution_name_pair for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
