-- 批量. A list of people that a village, school, kindergarten, university or employer hands in: to be enrolled, or who
-- have paid. It is CHECKING, CHECKED, SUBMITTED to a second person, APPLYING, APPLIED; or WITHDRAWN before that.
create table batch (
  id              bigint generated always as identity primary key,
  kind            text   not null check (kind in ('ENROLMENT', 'PAYMENT')),
  sponsor         text   not null check (sponsor in ('VILLAGE', 'SCHOOL', 'KINDERGARTEN', 'UNIVERSITY', 'EMPLOYER')),
  division_id     bigint not null references division,      -- where it belongs, and where people are registered
  organisation_id bigint references organisation,
  coverage_year   int check (coverage_year between 1998 and 2100), -- of rows that name none
  bills           boolean not null,                         -- whether what is enrolled is billed at once
  follows         bigint references batch,                  -- the batch whose refused rows come again
  state           text   not null check (state in ('CHECKING', 'CHECKED', 'SUBMITTED', 'APPLYING', 'APPLIED', 'WITHDRAWN')),
  digest          bytea  not null,                          -- SHA-256 of the file, sealed, and its index
  digest_index    bytea  not null,
  -- How many rows there are and how many came how far; counted in the transaction of each step.
  rows            int    not null default 0,
  ready           int    not null default 0,
  refused         int    not null default 0,
  applied         int    not null default 0,
  amount          numeric(16, 2) not null default 0,        -- of rows that are ready or applied
  amount_applied  numeric(16, 2) not null default 0,
  job_id          bigint,
  proposal_id     bigint,
  uploaded_by     text        not null,
  uploaded_at     timestamptz not null default now(),
  checked_at      timestamptz,
  accepted_by     text check (accepted_by <> uploaded_by),
  ended_at        timestamptz,
  version         bigint      not null default 1,
  check ((sponsor = 'VILLAGE') = (organisation_id is null)),
  check (ready + refused + applied <= rows),
  check ((accepted_by is not null) = (state in ('APPLYING', 'APPLIED')))
);
create unique index batch_once on batch (kind, sponsor, division_id, coalesce(organisation_id, 0), digest_index)
  where state <> 'WITHDRAWN';
create index batch_division on batch (division_id, id);
create index batch_follows on batch (follows) where follows is not null;
create index batch_proposal on batch (proposal_id) where proposal_id is not null;
comment on table batch is '批量';
revoke delete, truncate on batch from canbao_service;

-- 批量行. What stood in the cells is sealed, and dropped some time after the batch has ended.
create table batch_row (
  id         bigint primary key,
  batch_id   bigint not null references batch,
  line       int    not null check (line > 1),  -- in the file, the titles being line 1
  state      text   not null check (state in ('PENDING', 'READY', 'REFUSED', 'APPLIED')),
  cells      bytea,
  wrong      jsonb  not null default '[]',      -- what is wrong, in both languages, without the values
  twin       int,                               -- an earlier line that says the same of the same person
  origin     int,                               -- the line of the batch that this one follows
  person_id  bigint references person,
  amount     numeric(12, 2),
  made       bigint,                            -- the number of the enrolment or of the movement of money
  unique (batch_id, line)
);
create index batch_row_state on batch_row (batch_id, state, line);
create sequence batch_row_number increment by 1 owned by batch_row.id;
comment on table batch_row is '批量行';
revoke delete, truncate on batch_row from canbao_service;

alter table batch enable row level security;
create policy territory on batch using (sees(division_id));
alter table batch_row enable row level security;
create policy territory on batch_row using (exists (select from batch where id = batch_id)) with check (true);
