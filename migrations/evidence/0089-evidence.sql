--liquibase formatted sql

--changeset sanji:0089-evidence-clauses
--comment One row for each clause somebody attached evidence to: whoever adds to it holds this row, so that limits and doubles are decided one after the other.
create table evidence_clause (
    county char(6) character set ascii collate ascii_bin not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    evidence_year int not null,
    standard varchar(80) character set ascii collate ascii_bin not null,
    standard_version varchar(40) character set ascii collate ascii_bin not null,
    clause varchar(40) character set ascii collate ascii_bin not null,
    primary key (county, region, evidence_year, standard, standard_version, clause),
    constraint evidence_clause_county foreign key (county) references county (code)
);

--changeset sanji:0089-evidence-clauses-keep-county splitStatements:false
create trigger evidence_clause_keeps_county before update on evidence_clause for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0089-evidence-contents
--comment Contents lie outside the database, by digest, each once a county. unused_since says since when nothing rests on it; null while something does.
create table evidence_content (
    county char(6) character set ascii collate ascii_bin not null,
    digest char(64) character set ascii collate ascii_bin not null,
    byte_count bigint not null,
    stored_at datetime(6) not null,
    unused_since datetime(6),
    primary key (county, digest),
    index evidence_content_unused (county, unused_since),
    constraint evidence_content_county foreign key (county) references county (code)
);

--changeset sanji:0089-evidence-contents-keep-county splitStatements:false
create trigger evidence_content_keeps_county before update on evidence_content for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0089-evidence
--comment counted_digest is that of the current revision while the evidence counts, else null: a unique key counts nulls as different.
create table evidence (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    evidence_year int not null,
    standard varchar(80) character set ascii collate ascii_bin not null,
    standard_version varchar(40) character set ascii collate ascii_bin not null,
    clause varchar(40) character set ascii collate ascii_bin not null,
    kind varchar(10) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    effective_from date not null,
    effective_to date,
    remark varchar(500),
    revisions int not null,
    current_revision binary(16),
    counted_digest char(64) character set ascii collate ascii_bin,
    recorded_at datetime(6) not null,
    recorded_by varchar(64) character set ascii collate ascii_bin not null,
    recorded_by_name varchar(200) not null,
    removed_at datetime(6),
    primary key (county, id),
    unique key evidence_counts_once
        (county, region, evidence_year, standard, standard_version, clause, counted_digest),
    index evidence_by_digest (county, counted_digest),
    constraint evidence_clause_of foreign key (county, region, evidence_year, standard, standard_version, clause)
        references evidence_clause (county, region, evidence_year, standard, standard_version, clause)
);

--changeset sanji:0089-evidence-keeps-county splitStatements:false
create trigger evidence_keeps_county before update on evidence for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0089-evidence-revisions
--comment content names what is stored; null for a link. held is 1 from the moment a submission rests on the revision.
create table evidence_revision (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    evidence binary(16) not null,
    revision_number int not null,
    digest char(64) character set ascii collate ascii_bin not null,
    content char(64) character set ascii collate ascii_bin,
    file_name varchar(200),
    media_type varchar(100) character set ascii collate ascii_bin,
    byte_count bigint,
    link varchar(500),
    held tinyint not null,
    recorded_at datetime(6) not null,
    recorded_by varchar(64) character set ascii collate ascii_bin not null,
    recorded_by_name varchar(200) not null,
    primary key (county, id),
    unique key evidence_revision_number (county, evidence, revision_number),
    index evidence_revision_by_content (county, content),
    constraint evidence_revision_of foreign key (county, evidence) references evidence (county, id),
    constraint evidence_revision_content foreign key (county, content) references evidence_content (county, digest)
);

--changeset sanji:0089-evidence-revisions-never-change splitStatements:false
create trigger evidence_revision_never_changes before update on evidence_revision for each row
begin
    if not (new.county <=> old.county and new.id <=> old.id and new.evidence <=> old.evidence
            and new.revision_number <=> old.revision_number and new.digest <=> old.digest
            and new.content <=> old.content and new.file_name <=> old.file_name
            and new.media_type <=> old.media_type and new.byte_count <=> old.byte_count and new.link <=> old.link
            and new.recorded_at <=> old.recorded_at and new.recorded_by <=> old.recorded_by
            and new.recorded_by_name <=> old.recorded_by_name and new.held >= old.held) then
        signal sqlstate '45000' set message_text = 'A revision of evidence never changes';
    end if;
end

--changeset sanji:0089-evidence-revisions-held-stay splitStatements:false
create trigger evidence_revision_held_stays before delete on evidence_revision for each row
begin
    if old.held = 1 then
        signal sqlstate '45000' set message_text = 'A submission rests on this revision of evidence';
    end if;
end
