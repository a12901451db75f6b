--liquibase formatted sql

--changeset sanji:0072-reconciliations
--comment When stored figures were held against the rows, and what differed.
create table reconciliation (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    cause varchar(10) character set ascii collate ascii_bin not null,
    started_at datetime(6) not null,
    finished_at datetime(6) not null,
    compared bigint not null,
    differences int not null,
    repaired boolean not null,
    primary key (county, id),
    constraint reconciliation_county foreign key (county) references county (code)
);

--changeset sanji:0072-figure-differences
--comment The place is an institution or a region. Month 0: people and things that are counted once.
create table figure_difference (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    reconciliation binary(16) not null,
    measure varchar(80) character set ascii collate ascii_bin not null,
    place varchar(36) character set ascii collate ascii_bin not null,
    month int not null,
    stored_value decimal(20, 4) not null,
    computed_value decimal(20, 4) not null,
    stored_rows bigint not null,
    computed_rows bigint not null,
    primary key (county, id),
    constraint figure_difference_reconciliation
        foreign key (county, reconciliation) references reconciliation (county, id)
);

--changeset sanji:0072-reconciliation-keeps-county splitStatements:false
create trigger reconciliation_keeps_county before update on reconciliation for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0072-figure_difference-keeps-county splitStatements:false
create trigger figure_difference_keeps_county before update on figure_difference for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
