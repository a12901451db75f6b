--liquibase formatted sql

--changeset sanji:0030-figures-of-institutions
--comment What one institution's rows give, as changes by month: a flow is its sum in the period, a stock the sum of all changes up to its end. segment_from names the segment of the closure table, that is where the institution stood then.
create table figure_own (
    county char(6) character set ascii collate ascii_bin not null,
    institution binary(16) not null,
    measure varchar(80) character set ascii collate ascii_bin not null,
    month int not null,
    segment_from date not null,
    value decimal(20, 4) not null,
    row_count int not null,
    primary key (county, institution, measure, month, segment_from),
    constraint figure_own_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0030-figure-members
--comment Who or what a figure counts once at every level: an opaque key and the days on which it counts. No personal data.
create table figure_member (
    county char(6) character set ascii collate ascii_bin not null,
    institution binary(16) not null,
    measure varchar(80) character set ascii collate ascii_bin not null,
    member binary(16) not null,
    segment_from date not null,
    first_day date not null,
    last_day date not null,
    row_count int not null,
    primary key (county, institution, measure, segment_from, member, first_day),
    constraint figure_member_institution foreign key (county, institution) references institution (county, id)
);

--changeset sanji:0030-figures-of-regions
--comment The same changes added up for every region of a county.
create table figure_sum (
    county char(6) character set ascii collate ascii_bin not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    measure varchar(80) character set ascii collate ascii_bin not null,
    month int not null,
    value decimal(20, 4) not null,
    row_count int not null,
    primary key (county, region, measure, month),
    constraint figure_sum_county foreign key (county) references county (code)
);

--changeset sanji:0030-rollup-counties
--comment One row a county: locked by the worker that computes it, and when it was computed last.
create table rollup_county (
    county char(6) character set ascii collate ascii_bin not null primary key,
    computed_at datetime(6),
    constraint rollup_county_county foreign key (county) references county (code)
);

--changeset sanji:0030-figure_own-keeps-county splitStatements:false
create trigger figure_own_keeps_county before update on figure_own for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0030-figure_member-keeps-county splitStatements:false
create trigger figure_member_keeps_county before update on figure_member for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0030-figure_sum-keeps-county splitStatements:false
create trigger figure_sum_keeps_county before update on figure_sum for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0030-rollup_county-keeps-county splitStatements:false
create trigger rollup_county_keeps_county before update on rollup_county for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
