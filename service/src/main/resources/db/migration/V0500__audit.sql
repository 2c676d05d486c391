-- 审计链: many chains side by side, so that transactions do not wait for each other's entries.
create table audit_chain (
  chain  smallint primary key,
  length bigint   not null default 0,
  head   bytea    not null default decode(repeat('00', 32), 'hex') check (length(head) = 32)
) with (fillfactor = 20); -- each row is rewritten with every entry; the page has room for it
insert into audit_chain (chain) select generate_series(0, 63);
comment on table audit_chain is '审计链';
revoke insert, update, delete, truncate on audit_chain from canbao_service;

-- 审计记录: who did what to which record, where from and why. Appended, never changed; each carries the hash of the one
-- before it in its chain. Personal data stands here masked.
create table audit_entry (
  chain         smallint    not null check (chain between 0 and 63),
  position      bigint      not null check (position > 0),
  id            bigint      not null generated always as (position * 64 + chain) stored,
  at            timestamptz not null,
  actor         text        not null,
  actor_kind    text        not null,
  address       text        not null, -- of the client, empty when no request came in
  request       text        not null,
  matter        text        not null,
  record        text        not null,
  action        text        not null,
  before        jsonb       not null,
  after         jsonb       not null,
  purpose       text        not null,
  reason        text        not null,
  division_id   bigint,              -- whose territory it concerns; without one only the nation sees it
  previous_hash bytea       not null,
  hash          bytea       not null,
  primary key (chain, position)
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_record on audit_entry (matter, record, at, id);
create index audit_entry_actor on audit_entry (actor, at, id);
comment on table audit_entry is '审计记录';
revoke insert, update, delete, truncate on audit_entry from canbao_service;

alter table audit_entry enable row level security;
create policy audit_entry_seen on audit_entry for select using (sees(division_id));

-- Who owns the tables is refused too, unless he takes the triggers away first, which verification does not need to see:
-- it finds what was done afterwards.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed: % on %', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_is_final before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_chain_is_complete before insert or delete or truncate on audit_chain
  for each statement execute function refuse_change();

-- The only two ways to the trail for the service. Both act as the owner, because an actor may record what he may not
-- see: the first takes a chain that no other transaction holds, beginning its search anywhere.
create function take_audit_chain(anywhere integer)
  returns table (chain smallint, length bigint, head bytea, at timestamptz)
  language sql volatile security definer set search_path = canbao, pg_temp as $$
  select chain, length, head, clock_timestamp() from audit_chain
  order by (chain + anywhere) % 64 limit 1 for update skip locked
$$;

-- The second hangs entries to the end of a chain and moves its head onto the last of them, so that a head moves forward
-- only and no entry lies beyond it. Nothing happens when the chain does not end where the caller thinks: 0 entries.
create function append_audit_entries(
  taken smallint, known_length bigint, known_head bytea, times timestamptz[], actors text[], actor_kinds text[],
  addresses text[], requests text[], matters text[], records text[], divisions bigint[], actions text[],
  befores jsonb[], afters jsonb[], purposes text[], reasons text[], previous_hashes bytea[], hashes bytea[])
  returns bigint language plpgsql volatile security definer set search_path = canbao, pg_temp as $$
declare
  added bigint := cardinality(hashes);
begin
  update audit_chain set length = length + added, head = hashes[added]
  where chain = taken and length = known_length and head = known_head and added > 0;
  if not found then
    return 0;
  end if;
  insert into audit_entry (chain, position, at, actor, actor_kind, address, request, matter, record, division_id,
      action, before, after, purpose, reason, previous_hash, hash)
  select taken, known_length + place, at, actor, actor_kind, address, request, matter, record, division_id,
      action, before, after, purpose, reason, previous_hash, hash
  from unnest(times, actors, actor_kinds, addresses, requests, matters, records, divisions, actions, befores, afters,
          purposes, reasons, previous_hashes, hashes) with ordinality
      as one (at, actor, actor_kind, address, request, matter, record, division_id, action, before, after,
          purpose, reason, previous_hash, hash, place);
  return added;
end
$$;

revoke execute on function take_audit_chain, append_audit_entries from public;
grant execute on function take_audit_chain, append_audit_entries to canbao_service;
