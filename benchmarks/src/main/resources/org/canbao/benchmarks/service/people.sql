-- An invented crowd of :people people in the prefecture 2105, for measuring searches: names by weights of surnames, homes
-- in real villages, a school or an employer for those of the age, households of three. Numbers are indexes without a
-- number behind, in the past, so that nobody opens them; the few real ones are registered over the interface.
set search_path = canbao, public;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';

create temp table surname as
select name, sound, sum(weight) over (order by ordinality) as upto
from unnest(
  string_to_array('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 欧阳 司马', ' '),
  string_to_array('wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao ouyang sima', ' '),
  string_to_array('75 74 70 54 45 33 23 23 21 20 17 16 13 13 12 12 12 11 11 10 9 9 8 8 7 7 6 6 6 5 1 1', ' ')::int[])
  with ordinality as t (name, sound, weight, ordinality);
create temp table given as
select name, sound, ordinality - 1 as at
from unnest(
  string_to_array('伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂 兰 英 华 玉 萍 红 建 国 文 斌 宇 浩 轩 子 涵 雨 欣 怡 佳 俊 辉 鹏 飞 波 云 龙 凤 梅 雪 晨 曦 梓 睿 思 源 志 坚 春 秋', ' '),
  string_to_array('wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xia ping gang gui lan ying hua yu ping hong jian guo wen bin yu hao xuan zi han yu xin yi jia jun hui peng fei bo yun long feng mei xue chen xi zi rui si yuan zhi jian chun qiu', ' '))
  with ordinality as t (name, sound, ordinality);
create temp table home as
select id, row_number() over (order by today_code) - 1 as at from division where today_code like '2105%' and length(today_code) = 12;
create index on home (at);
create index on given (at);

insert into organisation (id, kind, code, name, division_id)
select 900000 + i, case when i < 800 then 'SCHOOL' else 'EMPLOYER' end, 'BENCH' || lpad(i::text, 6, '0'),
  '基准单位' || i, (select id from home where at = (i * 31) % (select count(*) from home))
from generate_series(0, 5799) as i;
insert into household (id, division_id)
select 1000000 + i, (select h.id from home h where h.at = i % c.n) from generate_series(0, :people / 3) as i, (select count(*) as n from home) as c;

create temp table made as
with dice as (
  select i, abs(hashint8extended(i, 1)) % 638 as a, abs(hashint8extended(i, 2)) as b, abs(hashint8extended(i, 3)) as c,
    date '1935-01-01' + (abs(hashint8extended(i, 4)) % 33000)::int as born
  from generate_series(1, :people) as i)
select 1000000 + i as id, s.name || g.name || coalesce(h.name, '') as name, s.sound || g.sound || coalesce(h.sound, '') as sound,
  case when length(s.name) = 2 then left(s.sound, 1) || case s.name when '欧阳' then 'y' else 'm' end else left(s.sound, 1) end
    || left(g.sound, 1) || coalesce(left(h.sound, 1), '') as initials,
  (1 + i % 2)::text as sex, born, 1000000 + i / 3 as household,
  (select v.id from home v where v.at = (i / 3) % n.homes) as division,
  (select v.id from home v where v.at = case when i % 10 < 7 then (i / 3) % n.homes else c % n.homes end) as hukou,
  case when born between '2008-01-01' and '2020-01-01' then 900000 + b % 800 end as school,
  case when born between '1966-01-01' and '2004-01-01' and c % 3 = 0 then 900800 + b % 5000 end as employer, i
from dice
join lateral (select * from surname x where x.upto > dice.a order by x.upto limit 1) s on true
join given g on g.at = b % 60
left join given h on h.at = c % 60 and b % 7 > 0
cross join (select count(*) as homes from home) n;

-- What is generated fits together, and searches do not read the constraint on documents; keys are not looked up one by one, and indexes are built when all rows are there.
set session_replication_role = replica;
create temp table index_later as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index where indrelid in ('person'::regclass, 'person_fact'::regclass) and not indisprimary and not indisexclusion;
alter table person_fact drop constraint person_document_once;
do $$ begin
  execute (select string_agg(format('drop index %s', name), '; ') from index_later);
end $$;
insert into person (id, file_id, name, name_sound, name_initials, sex, born, division_id, hukou_id, school_id, employer_id, household_id, created_by)
select id, id, name, sound, initials, sex, born, division, hukou, school, employer, household, 'benchmark' from made;
insert into person_fact (person_id, field, code, words, division_id, sealed, sealed_index, tail_index, valid_to, source, recorded_by)
select id, f.field, case f.field when 'DOCUMENT' then 'RESIDENT_ID' end, case f.field when 'NAME' then name end,
  null::bigint,
  case when f.sealed then '\x0100000001'::bytea || sha256((f.field || i)::bytea) || sha256((i || f.field)::bytea) end, case when f.sealed then sha256((f.field || i)::bytea) end,
  case f.field when 'DOCUMENT' then sha256(('tail' || i % 11000)::bytea) end,
  case when f.sealed then date '2020-01-01' end, 'POLICE', 'benchmark'
from made, (values ('NAME', false), ('DOCUMENT', true), ('PHONE', true)) as f (field, sealed);
do $$ begin
  execute (select string_agg(definition, '; ') from index_later);
end $$;
select setval(pg_get_serial_sequence('person', 'id'), 1000000 + :people + 1);
set session_replication_role = origin;
vacuum analyze person;
vacuum analyze person_fact;
vacuum analyze household;
analyze organisation;
