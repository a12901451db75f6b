--liquibase formatted sql

--changeset sanji:0007-institution-closure
--comment Dated closure table. All lines of a segment share valid_from; depth 0 is the institution itself.
create table institution_closure (
    county char(6) character set ascii collate ascii_bin not null,
    descendant binary(16) not null,
    valid_from date not null,
    depth int not null,
    ancestor binary(16) not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    valid_to date not null,
    primary key (county, descendant, valid_from, depth),
    index institution_closure_by_region (county, region, descendant, valid_from),
    index institution_closure_by_ancestor (county, ancestor),
    constraint institution_closure_descendant foreign key (county, descendant) references institution (county, id),
    constraint institution_closure_ancestor foreign key (county, ancestor) references institution (county, id)
);

--changeset sanji:0007-institution-closure-keeps-county splitStatements:false
create trigger institution_closure_keeps_county before update on institution_closure for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
