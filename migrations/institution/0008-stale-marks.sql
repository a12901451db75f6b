--liquibase formatted sql

--changeset sanji:0008-stale-marks
--comment Only ever added by writers and removed by the roll-up: nobody waits for anybody.
create table stale_mark (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    institution binary(16) not null,
    feature varchar(40) character set ascii collate ascii_bin not null,
    first_month int not null,
    last_month int not null,
    primary key (county, id),
    constraint stale_mark_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0008-stale-marks-keep-county splitStatements:false
create trigger stale_mark_keeps_county before update on stale_mark for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
