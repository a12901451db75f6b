--liquibase formatted sql

--changeset sanji:0031-trainings
--comment An attendance belongs to the institution of the attendee's post, the training to the one that records it.
create table training (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    title varchar(200) not null,
    topic varchar(30) character set ascii collate ascii_bin not null,
    organiser_level varchar(20) character set ascii collate ascii_bin not null,
    organiser varchar(120) not null,
    held_on date not null,
    hours decimal(5, 2) not null,
    primary key (county, id),
    index training_by_institution (county, institution, held_on),
    index training_by_date (county, held_on, id),
    constraint training_institution foreign key (county, institution) references institution (county, id)
);

create table training_attendance (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    training binary(16) not null,
    staff_member binary(16) not null,
    primary key (county, id),
    unique key training_attendance_once (county, training, staff_member),
    index training_attendance_by_institution (county, institution),
    index training_attendance_by_staff_member (county, staff_member),
    constraint training_attendance_institution foreign key (county, institution) references institution (county, id),
    constraint training_attendance_training foreign key (county, training) references training (county, id),
    constraint training_attendance_staff_member foreign key (county, staff_member) references staff_member (county, id)
);

--changeset sanji:0031-trainings-keep-county splitStatements:false
create trigger training_keeps_county before update on training for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0031-training-attendances-keep-county splitStatements:false
create trigger training_attendance_keeps_county before update on training_attendance for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
