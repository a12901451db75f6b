--liquibase formatted sql

--changeset sanji:0060-guidance-visits
--comment institution is the one that guided; guided stood under it on that day.
create table guidance_visit (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    guided binary(16),
    kind varchar(40) character set ascii collate ascii_bin not null,
    subject varchar(200) not null,
    held_on date not null,
    participants int not null,
    guide varchar(100),
    primary key (county, id),
    index guidance_visit_by_institution (county, institution, held_on),
    index guidance_visit_by_guided (county, guided, held_on),
    index guidance_visit_by_date (county, held_on, id),
    constraint guidance_visit_institution foreign key (county, institution) references institution (county, id),
    constraint guidance_visit_guided foreign key (county, guided) references institution (county, id)
);

--changeset sanji:0060-guidance-visits-keep-county splitStatements:false
create trigger guidance_visit_keeps_county before update on guidance_visit for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
