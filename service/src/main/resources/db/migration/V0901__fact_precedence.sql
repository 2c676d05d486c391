-- 来源优先级: the police know names, births, numbers and hukou, civil affairs who is supported, schools their pupils, human
-- resources the employed; what is said at the counter stands where nobody else told. A source not named here comes last.
insert into fact_precedence (field, source, rank)
select field, source, rank
from (values
  ('NAME FORMER_NAME SEX BORN ETHNIC_GROUP NATIONALITY DOCUMENT HUKOU RESIDENCE_PERMIT HOUSEHOLD',
   'POLICE HEALTH CIVIL_AFFAIRS COUNTER BATCH SELF GRID'),
  ('PHONE ADDRESS', 'SELF COUNTER GRID BATCH POLICE'),
  ('RESIDENCE', 'COUNTER GRID SELF POLICE BATCH'),
  ('ACCOUNT', 'COUNTER SELF BATCH'),
  ('SCHOOL', 'EDUCATION COUNTER BATCH SELF GRID'),
  ('EMPLOYER', 'HUMAN_RESOURCES TAX COUNTER BATCH SELF'),
  ('IDENTITY', 'CIVIL_AFFAIRS AGRICULTURE DISABLED VETERANS EDUCATION HUMAN_RESOURCES COUNTER BATCH'),
  ('ABSENCE', 'JUSTICE VETERANS POLICE COUNTER SELF'),
  ('LIFE', 'POLICE CIVIL_AFFAIRS HEALTH COUNTER GRID')) as told (fields, sources),
  string_to_table(fields, ' ') as field,
  unnest(string_to_array(sources, ' ')) with ordinality as ranked (source, rank);
