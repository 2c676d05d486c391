-- 字典: which codes there are and how they are called, with their days. Codes are ended, never deleted.
create table dictionary (
  name      text primary key check (name ~ '^[a-z][a-z-]{1,59}$'),
  chinese   text not null,
  english   text not null,
  note      text not null default '',
  position  int  not null
);
comment on table dictionary is '字典';

create table dictionary_entry (
  dictionary     text    not null references dictionary,
  code           text    not null check (code ~ '^[A-Za-z0-9_.-]{1,40}$'),
  valid_from     date,
  valid_to       date,   -- the last day
  position       int     not null,
  note           text    not null default '',
  origin         text    not null check (origin in ('SHIPPED', 'LOCAL')),
  ended_locally  boolean not null default false,
  primary key (dictionary, code),
  check (valid_to >= valid_from)
);
comment on table dictionary_entry is '字典项';

create table dictionary_label (
  dictionary  text not null,
  code        text not null,
  valid_from  date not null,
  origin      text not null check (origin in ('SHIPPED', 'LOCAL')),
  chinese     text not null check (length(chinese) between 1 and 200),
  english     text not null check (length(english) between 1 and 200),
  primary key (dictionary, code, origin, valid_from),
  foreign key (dictionary, code) references dictionary_entry
);
comment on table dictionary_label is '字典项名称';

-- One row: the version tells the other instances of a change, the hash which shipped contents were loaded.
create table dictionary_state (
  single   boolean primary key default true check (single),
  version  bigint  not null default 0,
  shipped  text    not null default ''
);
insert into dictionary_state default values;

revoke delete, truncate on dictionary, dictionary_entry, dictionary_label, dictionary_state from canbao_service;
revoke insert on dictionary_state from canbao_service;
