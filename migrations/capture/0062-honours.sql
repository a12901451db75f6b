--liquibase formatted sql

--changeset sanji:0062-honours
create table honour (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    title varchar(200) not null,
    level varchar(20) character set ascii collate ascii_bin not null,
    awarded_on date not null,
    awarded_by varchar(100) not null,
    document_number varchar(60),
    subject varchar(40) character set ascii collate ascii_bin not null,
    primary key (county, id),
    index honour_by_institution (county, institution, awarded_on),
    index honour_by_date (county, awarded_on, id),
    constraint honour_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0062-honours-keep-county splitStatements:false
create trigger honour_keeps_county before update on honour for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
