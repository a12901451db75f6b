--liquibase formatted sql

--changeset sanji:0122-webhook-subscriptions
--comment Those of cities and provinces lie under the county 000000. The secret is nowhere: it is derived from the id.
create table webhook_subscription (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    version int not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    url varchar(500) character set ascii collate ascii_bin not null,
    event_types varchar(500) character set ascii collate ascii_bin not null,
    description varchar(200),
    state varchar(20) character set ascii collate ascii_bin not null,
    pause_reason varchar(40) character set ascii collate ascii_bin,
    paused_at datetime(6),
    failures int not null,
    created_at datetime(6) not null,
    created_by varchar(64) character set ascii collate ascii_bin not null,
    primary key (county, id),
    index webhook_subscription_by_region (county, region)
);

--changeset sanji:0122-webhook-subscriptions-keep-county splitStatements:false
create trigger webhook_subscription_keeps_county before update on webhook_subscription for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0122-webhook-events
--comment Written in the transaction of what happened; distributed_at says when deliveries were made of it.
create table webhook_event (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    event_type varchar(40) character set ascii collate ascii_bin not null,
    resource varchar(300) character set ascii collate ascii_bin not null,
    occurred_at datetime(6) not null,
    distributed_at datetime(6),
    primary key (county, id),
    index webhook_event_waiting (distributed_at, county)
);

--changeset sanji:0122-webhook-events-keep-county splitStatements:false
create trigger webhook_event_keeps_county before update on webhook_event for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end

--changeset sanji:0122-webhook-deliveries
--comment county is the subscription's, event_county that of what happened. While somebody delivers it, claim names the attempt and due_at is when it is given up for lost: all times are the database's.
create table webhook_delivery (
    county char(6) character set ascii collate ascii_bin not null,
    id binary(16) not null,
    subscription binary(16) not null,
    event binary(16) not null,
    event_county char(6) character set ascii collate ascii_bin not null,
    region varchar(12) character set ascii collate ascii_bin not null,
    event_type varchar(40) character set ascii collate ascii_bin not null,
    resource varchar(300) character set ascii collate ascii_bin not null,
    occurred_at datetime(6) not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    attempts int not null,
    due_at datetime(6) not null,
    expires_at datetime(6) not null,
    claim binary(16),
    attempted_at datetime(6),
    last_status int,
    last_error varchar(40) character set ascii collate ascii_bin,
    primary key (county, id),
    unique key webhook_delivery_once (county, subscription, event),
    index webhook_delivery_due (state, due_at, county),
    index webhook_delivery_of_subscription (county, subscription, state, due_at),
    constraint webhook_delivery_subscription foreign key (county, subscription)
        references webhook_subscription (county, id) on delete cascade
);

--changeset sanji:0122-webhook-deliveries-keep-county splitStatements:false
create trigger webhook_delivery_keeps_county before update on webhook_delivery for each row
begin
    if new.county <> old.county then
        signal sqlstate '45000' set message_text = 'A row never changes its county';
    end if;
end
