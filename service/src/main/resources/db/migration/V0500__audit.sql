-- 审计链: many chains side by side, so that transactions do not wait for each other's entries.
create table audit_chain (
  chain  smallint primary key,
  length bigint   not null default 0,
  head   bytea    not null default decode(repeat('00', 32), 'hex') check (length(head) = 32)
) with (fillfactor = 20); -- each row is rewritten with every entry; the page has room for it
insert into audit_chain (chain) select generate_series(0, 63);
comment on table audit_chain is '审计链';
revoke insert, update, delete, truncate on audit_chain from canbao_service;
grant update (length, head) on audit_chain to canbao_service;

-- 审计记录: who did what to which record, where from and why. Appended, never changed; each carries the hash of the one
-- before it in its chain. Personal data stands here masked.
create table audit_entry (
  chain         smallint    not null references audit_chain,
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
revoke update, delete, truncate on audit_entry from canbao_service;

alter table audit_entry enable row level security;
create policy audit_entry_written on audit_entry for insert with check (true);
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

-- A head moves forward only, and only onto an entry that is there. Both functions look at the tables as their owner,
-- because an actor may record what he may not see.
create function check_head() returns trigger language plpgsql security definer set search_path = canbao, pg_temp as $$
begin
  if new.chain <> old.chain or new.length <= old.length or not exists (
      select from audit_entry where chain = new.chain and position = new.length and hash = new.head) then
    raise exception 'the head of an audit chain moves forward with its entries only'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger audit_chain_moves_forward after update on audit_chain
  for each row execute function check_head();

-- An entry beyond the head would block the chain.
create function check_entries() returns trigger language plpgsql security definer set search_path = canbao, pg_temp as $$
begin
  if exists (select from added join audit_chain using (chain) where added.position > audit_chain.length) then
    raise exception 'an audit entry comes with the head of its chain only'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger audit_entry_has_a_head after insert on audit_entry
  referencing new table as added for each statement execute function check_entries();
