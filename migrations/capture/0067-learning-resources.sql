--liquibase formatted sql

--changeset sanji:0067-learning-resources
--comment One push a target at most: a day for each target is the whole list of pushes.
create table learning_resource (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    title varchar(200) not null,
    kind varchar(30) character set ascii collate ascii_bin not null,
    made_on date not null,
    self_planned boolean not null,
    local_culture boolean not null,
    published_on date,
    link varchar(500),
    pushed_municipal_on date,
    pushed_provincial_on date,
    pushed_national_on date,
    primary key (county, id),
    index learning_resource_by_institution (county, institution, made_on),
    index learning_resource_by_date (county, made_on, id),
    constraint learning_resource_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0067-learning-resources-keep-county splitStatements:false
create trigger learning_resource_keeps_county before update on learning_resource for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
