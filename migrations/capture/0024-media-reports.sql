--liquibase formatted sql

--changeset sanji:0024-media-reports
--comment article_key is a digest of the link, or of outlet, date and title: one article is one, whoever recorded it.
create table media_report (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    title varchar(200) not null,
    outlet varchar(100) not null,
    outlet_level varchar(20) character set ascii collate ascii_bin not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    published_on date not null,
    link varchar(500),
    subject varchar(40) character set ascii collate ascii_bin not null,
    article_key binary(16) not null,
    primary key (county, id),
    unique key media_report_identity (county, institution, article_key),
    index media_report_by_institution (county, institution, published_on),
    index media_report_by_date (county, published_on, id),
    index media_report_by_article (county, article_key),
    constraint media_report_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0024-media-reports-keep-county splitStatements:false
create trigger media_report_keeps_county before update on media_report for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
