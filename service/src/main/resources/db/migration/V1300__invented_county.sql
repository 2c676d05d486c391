-- 虚构县: which invented population was loaded, so that it is loaded once and never beside real people.
create table invented_county (
  area       text   not null collate "C",
  people     int    not null,
  seed       bigint not null,
  loaded_at  timestamptz not null default now()
);
create unique index invented_county_once on invented_county ((true));
comment on table invented_county is '虚构县';
revoke insert, update, delete, truncate on invented_county from canbao_service;
