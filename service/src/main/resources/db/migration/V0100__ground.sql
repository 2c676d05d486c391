-- Rights of the service: it owns nothing, and what it may do with a table is said here once. A migration that gives
-- less revokes it beside the table.
grant usage on schema canbao to canbao_service;
alter default privileges in schema canbao grant select, insert, update, delete on tables to canbao_service;
alter default privileges in schema canbao grant usage on sequences to canbao_service;

revoke all on flyway_schema_history from canbao_service;

-- 幂等键: the answers to writes that were done, so that a repeated request is answered and not done again.
create table repeated_request (
  actor        text        not null,
  key          text        not null, -- its hash
  fingerprint  bytea       not null, -- of method, path and body: one key stands for one request
  status       smallint    not null,
  headers      jsonb       not null,
  body         bytea       not null,
  answered_at  timestamptz not null default now(),
  primary key (actor, key)
);
create index repeated_request_age on repeated_request (answered_at);
comment on table repeated_request is '幂等键';

-- Waits for a same request that is still under way, then looks, in one round trip. Each statement of a plpgsql function
-- sees what was committed before it began, so the look sees what the wait was for.
create function repeated_request_of(asking text, asked text) returns setof repeated_request language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(asking || E'\n' || asked, 0));
  return query select * from repeated_request where actor = asking and key = asked;
end
$$;
