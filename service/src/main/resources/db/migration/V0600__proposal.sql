-- 复核: what one person proposed and another decides on.
create table proposal (
  id           bigint      generated always as identity primary key,
  kind         text        not null check (kind ~ '^[a-z][a-z-]{1,59}$'),
  record       text        not null check (length(record) between 1 and 200),
  division_id  bigint,     -- absent: a matter of no single division
  nation       boolean     not null default false, -- a matter of the nation alone
  payload      jsonb       not null, -- references only, never personal data
  difference   jsonb       not null, -- as it was when it was proposed
  reason       text        not null check (length(reason) between 1 and 500),
  maker        text        not null,
  made_at      timestamptz not null default now(),
  expires_at   timestamptz not null check (expires_at > made_at),
  state        text        not null default 'OPEN'
                           check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  version      bigint      not null default 1,
  decided_by   text,
  decided_at   timestamptz,
  check ((state = 'OPEN') = (decided_by is null)),
  check ((state = 'OPEN') = (decided_at is null)),
  -- The four eyes hold even where a program errs.
  check (state not in ('APPROVED', 'REJECTED') or decided_by <> maker and decided_by not like 'system:%'),
  check (state <> 'WITHDRAWN' or decided_by = maker)
);
create index proposal_expiry on proposal (expires_at) where state = 'OPEN';
create index proposal_kind on proposal (kind, id);
comment on table proposal is '复核事项';

revoke update, delete, truncate on proposal from canbao_service;
grant update (state, version, decided_by, decided_at) on proposal to canbao_service;

alter table proposal enable row level security;
create policy proposal_seen on proposal for select using (
  maker = current_setting('canbao.actor', true)
  or case when nation then current_setting('canbao.territory', true) = '*'
          when division_id is null then coalesce(current_setting('canbao.territory', true), '') <> ''
          else sees(division_id) end);
create policy proposal_made on proposal for insert with check (
  maker = current_setting('canbao.actor', true)
  and state = 'OPEN'
  and case when nation then current_setting('canbao.territory', true) = '*'
           else division_id is null or sees(division_id) end);
-- Who decides puts their own name to it, and what was decided stays.
create policy proposal_decided on proposal for update
  using (state = 'OPEN' and (not nation or current_setting('canbao.territory', true) = '*'))
  with check (decided_by = current_setting('canbao.actor', true));

create table proposal_event (
  id           bigint      generated always as identity primary key,
  proposal_id  bigint      not null references proposal,
  step         text        not null check (step in ('MAKE', 'APPROVE', 'REJECT', 'WITHDRAW', 'EXPIRE')),
  actor        text        not null,
  at           timestamptz not null default now(),
  comment      text        not null check (length(comment) <= 500)
);
create index proposal_event_proposal on proposal_event (proposal_id, id);
comment on table proposal_event is '复核经过';

revoke update, delete, truncate on proposal_event from canbao_service;

alter table proposal_event enable row level security;
create policy proposal_event_seen on proposal_event for select using (
  exists (select from proposal where proposal.id = proposal_id));
create policy proposal_event_made on proposal_event for insert with check (
  actor = current_setting('canbao.actor', true)
  and exists (select from proposal where proposal.id = proposal_id));
