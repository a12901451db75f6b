--liquibase formatted sql

--changeset sanji:0130-published-releases
--comment A release of a city or province belongs to no county. It has no number and is not told while it is in preparation; leased_until says until when somebody is at it. measures lists codes, separated by commas.
create table published_release (
    id binary(16) not null,
    version int not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    release_number int,
    release_period varchar(7) character set ascii collate ascii_bin not null,
    basis varchar(20) character set ascii collate ascii_bin not null,
    lowest_level varchar(20) character set ascii collate ascii_bin not null,
    measures mediumtext character set ascii collate ascii_bin not null,
    replaces_release binary(16),
    remark varchar(500),
    least_people int not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    requested_at datetime(6) not null,
    requested_by varchar(64) character set ascii collate ascii_bin not null,
    published_at datetime(6),
    digest char(64) character set ascii collate ascii_bin,
    figure_count bigint not null,
    byte_count bigint not null,
    leased_until datetime(6),
    leased_by varchar(64) character set ascii collate ascii_bin,
    primary key (id),
    unique key published_release_number (region, release_number),
    index published_release_by_region (region, id),
    index published_release_by_state (state, id)
);

--changeset sanji:0130-release-parts
--comment The figures of one county in a release, or those of the places above the counties under the code of the release's region.
create table release_part (
    release_id binary(16) not null,
    code varchar(12) character set ascii collate ascii_bin not null,
    first_number bigint not null,
    figure_count bigint not null,
    first_byte bigint not null,
    byte_count bigint not null,
    digest char(64) character set ascii collate ascii_bin not null,
    institutions_expected int not null,
    institutions_reported int not null,
    institutions_approved int not null,
    primary key (release_id, code),
    constraint release_part_release foreign key (release_id) references published_release (id)
);

--changeset sanji:0130-release-figures
--comment One canonical row a figure (RFC 8785), in the order of its number; first_byte says where it begins in the whole.
create table release_figure (
    release_id binary(16) not null,
    figure_number bigint not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    measure varchar(80) character set ascii collate ascii_bin not null,
    first_byte bigint not null,
    canonical varchar(600) character set ascii collate ascii_bin not null,
    primary key (release_id, figure_number),
    unique key release_figure_once (release_id, region, measure),
    constraint release_figure_release foreign key (release_id) references published_release (id)
);

--changeset sanji:0130-release-drafts
--comment What was read of a county for a release in preparation, before anything is hidden; removed when it is published.
create table release_draft (
    county char(6) character set ascii collate ascii_bin not null,
    release_id binary(16) not null,
    content mediumblob not null,
    institutions_expected int not null,
    institutions_reported int not null,
    institutions_approved int not null,
    primary key (county, release_id),
    constraint release_draft_county foreign key (county) references county (code)
);

--changeset sanji:0130-release-drafts-keep-county splitStatements:false
create trigger release_draft_keeps_county before update on release_draft for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0130-published-releases-never-change splitStatements:false
create trigger published_release_never_changes before update on published_release for each row
begin
    if old.state = 'PUBLISHED' then
        signal sqlstate '45000' set message_text = 'A published release is never altered';
    end if;
end

--changeset sanji:0130-published-releases-never-vanish splitStatements:false
create trigger published_release_never_vanishes before delete on published_release for each row
begin
    signal sqlstate '45000' set message_text = 'A release is never removed';
end

--changeset sanji:0130-release-parts-never-change splitStatements:false
create trigger release_part_never_changes before update on release_part for each row
begin
    signal sqlstate '45000' set message_text = 'A part of a release is never altered';
end

--changeset sanji:0130-release-parts-never-vanish splitStatements:false
create trigger release_part_never_vanishes before delete on release_part for each row
begin
    signal sqlstate '45000' set message_text = 'A part of a release is never removed';
end

--changeset sanji:0130-release-parts-end splitStatements:false
create trigger release_part_ends before insert on release_part for each row
begin
    if (select state from published_release where id = new.release_id) = 'PUBLISHED' then
        signal sqlstate '45000' set message_text = 'Nothing is added to a published release';
    end if;
end

--changeset sanji:0130-release-figures-never-change splitStatements:false
create trigger release_figure_never_changes before update on release_figure for each row
begin
    signal sqlstate '45000' set message_text = 'A figure of a release is never altered';
end

--changeset sanji:0130-release-figures-never-vanish splitStatements:false
create trigger release_figure_never_vanishes before delete on release_figure for each row
begin
    signal sqlstate '45000' set message_text = 'A figure of a release is never removed';
end

--changeset sanji:0130-release-figures-end splitStatements:false
create trigger release_figure_ends before insert on release_figure for each row
begin
    if (select state from published_release where id = new.release_id) = 'PUBLISHED' then
        signal sqlstate '45000' set message_text = 'Nothing is added to a published release';
    end if;
end
