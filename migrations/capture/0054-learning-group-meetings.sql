--liquibase formatted sql

--changeset sanji:0054-learning-group-meetings
--comment institution is the one that records it; the group may be of another.
create table learning_group_meeting (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    learning_group binary(16) not null,
    title varchar(200) not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    held_on date not null,
    participants int not null,
    primary key (county, id),
    index learning_group_meeting_by_institution (county, institution, held_on),
    index learning_group_meeting_by_group (county, learning_group, held_on),
    index learning_group_meeting_by_date (county, held_on, id),
    constraint learning_group_meeting_institution foreign key (county, institution) references institution (county, id),
    constraint learning_group_meeting_group foreign key (county, learning_group) references learning_group (county, id)
);

--changeset sanji:0054-learning-group-meetings-keep-county splitStatements:false
create trigger learning_group_meeting_keeps_county before update on learning_group_meeting for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
