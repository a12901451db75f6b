--liquibase formatted sql

--changeset sanji:0160-county-gates
--comment Whether a county is open in this database: OPEN, MOVING (read and not changed), GONE (it went to another database), ARRIVING (it is not whole yet). It is of this database and does not go with the county. Who changes rows of a county holds its gate in share mode at the commit; who changes rows of several counties in one transaction holds that of 000000 from the beginning; who closes one changes both.
create table county_gate (
    county char(6) character set ascii collate ascii_bin not null primary key,
    state varchar(10) character set ascii collate ascii_bin not null,
    changed_at datetime(6) not null,
    index county_gate_by_state (state, county)
);
insert into county_gate (county, state, changed_at)
select code, 'OPEN', utc_timestamp(6) from county where tenant is null
union all select '000000', 'OPEN', utc_timestamp(6);

--changeset sanji:0160-county-gates-of-new-counties splitStatements:false
create trigger county_has_gate after insert on county for each row
begin
    if new.tenant is null then
        insert ignore into county_gate (county, state, changed_at) values (new.code, 'OPEN', utc_timestamp(6));
    end if;
end

--changeset sanji:0160-county-gates-keep-county splitStatements:false
create trigger county_gate_keeps_county before update on county_gate for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
