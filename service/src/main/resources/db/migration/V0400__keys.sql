-- 主密钥: which master keys this database has been sealed with. The keys themselves stay in the key file; the check
-- value proves that a file holds the right one.
create table master_key (
  id          text        primary key check (id ~ '^[A-Za-z0-9._-]{1,40}$'),
  check_value bytea       not null check (length(check_value) = 32),
  created_at  timestamptz not null default clock_timestamp()
);
comment on table master_key is '主密钥登记';
revoke update, delete on master_key from canbao_service;

-- 数据密钥: one per table for seals, one per kind of field for blind indexes, each wrapped with a master key.
create table data_key (
  id         integer     primary key,
  kind       text        not null check (kind in ('SEAL', 'INDEX')),
  purpose    text        not null, -- the table, or the kind of field
  state      text        not null check (state in ('ACTIVE', 'RETIRING', 'RETIRED', 'DESTROYED')),
  master_id  text        not null references master_key,
  wrapped    bytea       not null,
  created_at timestamptz not null default clock_timestamp(),
  check ((state = 'DESTROYED') = (length(wrapped) = 0))
);
create unique index data_key_active on data_key (kind, purpose) where state = 'ACTIVE';
comment on table data_key is '数据密钥';
revoke delete on data_key from canbao_service;

-- 占用数据密钥: keeps a key from being replaced until the transaction ends, and says in which state it is.
-- The lock comes first and the state is read after it, by a statement of its own that sees what was committed while it
-- waited; a transaction with one snapshot for all its statements would not.
create function hold_data_key(key integer) returns text language plpgsql volatile as $$
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    raise exception 'sealing needs a transaction of isolation read committed';
  end if;
  perform pg_advisory_xact_lock_shared(1684107116, key);
  return (select state from data_key where id = key);
end
$$;
