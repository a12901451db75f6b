--liquibase formatted sql

--changeset sanji:0053-learning-groups
--comment digital: whether it studies digital skills or studies online.
create table learning_group (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    name varchar(120) not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    subject varchar(120) not null,
    members int not null,
    digital boolean not null,
    valid_from date not null,
    valid_to date,
    primary key (county, id),
    index learning_group_by_institution (county, institution, valid_from),
    constraint learning_group_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0053-learning-groups-keep-county splitStatements:false
create trigger learning_group_keeps_county before update on learning_group for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
