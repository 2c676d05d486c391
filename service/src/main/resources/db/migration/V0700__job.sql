-- The scheduler's own table: which execution is due, who works on it, and when that one was last alive.
create table scheduled_tasks (
  task_name             text        not null,
  task_instance         text        not null,
  task_data             bytea,
  execution_time        timestamptz not null,
  picked                boolean     not null,
  picked_by             text,
  last_success          timestamptz,
  last_failure          timestamptz,
  consecutive_failures  integer,
  last_heartbeat        timestamptz,
  version               bigint      not null,
  priority              smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
comment on table scheduled_tasks is '调度表';

-- 作业: what was asked to be done, and how far it is.
create table job (
  id               bigint      generated always as identity primary key,
  name             text        not null check (name ~ '^[a-z][a-z-]{1,59}$'),
  parameters       jsonb       not null, -- references only, never personal data
  state            text        not null default 'WAITING'
                               check (state in ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  done             bigint      not null default 0,
  total            bigint      not null default 0,
  note             text        not null default '' check (note ~ '^[a-z0-9-]{0,60}$'),
  checkpoint       jsonb,
  attempts         integer     not null default 0, -- those that failed
  run              bigint      not null default 0, -- counts who took it up; only the last may write
  round            integer     not null default 0, -- counts how often it was asked for again
  broken_off       integer     not null default 0, -- runs that died one after the other without a step
  stop_asked       boolean     not null default false,
  only_key         text,
  due_at           timestamptz, -- of a recurring job: which of its times this is
  requested_by     text        not null,
  requester_kind   text        not null,
  requester_rights text[]      not null,
  requester_places text[]      not null,
  division_id      bigint,
  requested_at     timestamptz not null default now(),
  started_at       timestamptz,
  finished_at      timestamptz,
  problem          text        check (problem ~ '^[a-z0-9-]{1,60}$'),
  version          bigint      not null default 1,
  check ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at is not null))
);
create index job_requester on job (requested_by, id);
create unique index job_alone on job (name, only_key)
  where only_key is not null and state in ('WAITING', 'RUNNING');
create unique index job_tick on job (name, due_at) where due_at is not null;
comment on table job is '作业';

revoke update, delete, truncate on job from canbao_service;
grant update (state, round, done, total, note, checkpoint, attempts, run, broken_off, stop_asked, started_at, finished_at,
  problem, version) on job to canbao_service;

alter table job enable row level security;
create policy job_seen on job using (
  requested_by = current_setting('canbao.actor', true)
  or current_setting('canbao.territory', true) = '*'
  or case when division_id is null
          then requested_by like 'system:%' and coalesce(current_setting('canbao.territory', true), '') <> ''
          else sees(division_id) end);

create table job_event (
  id      bigint      generated always as identity primary key,
  job_id  bigint      not null references job,
  what    text        not null check (what in ('REQUESTED', 'STARTED', 'TAKEN_OVER', 'RELEASED', 'RETRYING',
                        'STOP_ASKED', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'ASKED_AGAIN')),
  actor   text        not null,
  at      timestamptz not null default now(),
  code    text        not null default '' check (code ~ '^[a-z0-9-]{0,60}$')
);
create index job_event_job on job_event (job_id, id);
comment on table job_event is '作业经过';

revoke update, delete, truncate on job_event from canbao_service;

alter table job_event enable row level security;
create policy job_event_seen on job_event using (exists (select from job where job.id = job_id));
