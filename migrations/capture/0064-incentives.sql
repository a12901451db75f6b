--liquibase formatted sql

--changeset sanji:0064-incentives
create table incentive (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    granted_on date not null,
    beneficiaries int not null,
    amount decimal(14, 2),
    document_number varchar(60),
    primary key (county, id),
    index incentive_by_institution (county, institution, granted_on),
    index incentive_by_date (county, granted_on, id),
    constraint incentive_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0064-incentives-keep-county splitStatements:false
create trigger incentive_keeps_county before update on incentive for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
