--liquibase formatted sql

--changeset sanji:0034-online-learning-records
--comment institution is the learner's; it follows when the learner is registered elsewhere.
create table online_learning_record (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    learner binary(16) not null,
    platform varchar(60) not null,
    source_record_id varchar(100) character set ascii collate ascii_bin not null,
    learned_on date not null,
    hours decimal(6, 2) not null,
    title varchar(200),
    primary key (county, id),
    unique key online_learning_record_once (county, platform, source_record_id),
    index online_learning_record_by_institution (county, institution, learned_on),
    index online_learning_record_by_learner (county, learner, learned_on),
    index online_learning_record_by_date (county, learned_on, id),
    constraint online_learning_record_institution foreign key (county, institution) references institution (county, id),
    constraint online_learning_record_learner foreign key (county, learner) references learner (county, id)
);

--changeset sanji:0034-online-learning-records-keep-county splitStatements:false
create trigger online_learning_record_keeps_county before update on online_learning_record for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
