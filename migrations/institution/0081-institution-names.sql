--liquibase formatted sql

--changeset sanji:0081-institution-names
--comment What an institution was called, and when. The last one is what it is called now.
create table institution_name (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    institution binary(16) not null,
    name varchar(120) not null,
    valid_from date not null,
    valid_to date,
    reason varchar(500),
    primary key (county, id),
    unique key institution_name_start (county, institution, valid_from),
    constraint institution_name_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0081-institution-names-so-far
--comment The first name of an institution takes its id: nobody refers to a name by its own.
insert into institution_name (county, id, institution, name, valid_from)
select county, id, id, name, valid_from from institution;

--changeset sanji:0081-institution-names-keep-county splitStatements:false
create trigger institution_name_keeps_county before update on institution_name for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
