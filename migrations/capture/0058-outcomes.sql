--liquibase formatted sql

--changeset sanji:0058-outcomes
--comment certificate_key is the number where the kind is CERTIFICATE: that of an award or a work need not be its own.
create table outcome (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    institution binary(16) not null,
    remark varchar(500),
    recorded_at datetime(6) not null,
    learner binary(16) not null,
    enrolment binary(16),
    kind varchar(20) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    certificate_number varchar(60),
    certificate_key varchar(60),
    credits decimal(5, 1),
    granted_on date not null,
    primary key (county, id),
    unique key outcome_certificate_once (county, certificate_key),
    index outcome_by_institution (county, institution, granted_on),
    index outcome_by_learner (county, learner, granted_on),
    index outcome_by_enrolment (county, enrolment),
    index outcome_by_date (county, granted_on, id),
    constraint outcome_institution foreign key (county, institution) references institution (county, id),
    constraint outcome_learner foreign key (county, learner) references learner (county, id),
    constraint outcome_enrolment foreign key (county, enrolment) references enrolment (county, id)
);

--changeset sanji:0058-outcomes-keep-county splitStatements:false
create trigger outcome_keeps_county before update on outcome for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
