--liquibase formatted sql

--changeset sanji:0066-platform-posts
create table platform_post (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    platform binary(16) not null,
    title varchar(200) not null,
    kind varchar(30) character set ascii collate ascii_bin not null,
    published_on date not null,
    link varchar(500),
    views int,
    primary key (county, id),
    index platform_post_by_institution (county, institution, published_on),
    index platform_post_by_platform (county, platform, published_on),
    index platform_post_by_date (county, published_on, id),
    constraint platform_post_institution foreign key (county, institution) references institution (county, id),
    constraint platform_post_platform foreign key (county, platform) references platform (county, id)
);

--changeset sanji:0066-platform-posts-keep-county splitStatements:false
create trigger platform_post_keeps_county before update on platform_post for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
