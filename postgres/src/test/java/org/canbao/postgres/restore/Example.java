package org.canbao.postgres.restore;

import java.sql.SQLException;
import org.canbao.postgres.TestServer;

/** A schema with everything that could be in the way of a backup, and rows of it. */
final class Example {

  static final String SCHEMA =
      """
      CREATE SCHEMA IF NOT EXISTS canbao;
      SET search_path = canbao;
      CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version text, success bool);
      INSERT INTO flyway_schema_history VALUES (1, '0101', true), (2, '0203', true);
      CREATE TYPE standing AS ENUM ('随军', 'ordinary');
      CREATE TABLE "odd ""name%s, 表" (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "odd ""column" text, bytes bytea, document jsonb, list text[], matrix int[][],
        moment timestamptz, day date, local timestamp, span interval, amount numeric(20,4),
        ratio double precision, truth boolean, kind standing, place inet, period daterange,
        twice numeric GENERATED ALWAYS AS (amount * 2) STORED);
      CREATE TABLE node (id int PRIMARY KEY, parent int REFERENCES node);
      CREATE TABLE hen (id int PRIMARY KEY, egg int NOT NULL);
      CREATE TABLE egg (id int PRIMARY KEY, hen int NOT NULL REFERENCES hen);
      ALTER TABLE hen ADD CONSTRAINT laid FOREIGN KEY (egg) REFERENCES egg DEFERRABLE INITIALLY DEFERRED;
      CREATE TABLE fact (year int NOT NULL, id int, node int REFERENCES node, text text,
        PRIMARY KEY (year, id)) PARTITION BY RANGE (year);
      CREATE TABLE fact_2025 PARTITION OF fact FOR VALUES FROM (2025) TO (2026);
      CREATE TABLE protected (id serial PRIMARY KEY, division text);
      ALTER TABLE protected ENABLE ROW LEVEL SECURITY;
      ALTER TABLE protected FORCE ROW LEVEL SECURITY;
      CREATE POLICY nobody ON protected USING (division = current_setting('canbao.territory', true));
      CREATE TABLE audit (id bigserial PRIMARY KEY, entry text);
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append only'; END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
        FOR EACH STATEMENT EXECUTE FUNCTION refuse();
      ALTER TABLE audit ENABLE ALWAYS TRIGGER append_only;
      CREATE TRIGGER never BEFORE INSERT ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse();
      ALTER TABLE audit DISABLE TRIGGER never;
      CREATE TABLE seeded (code text PRIMARY KEY, meaning text);
      INSERT INTO seeded VALUES ('a', 'from the migration'), ('b', 'from the migration');
      CREATE TABLE account (id int PRIMARY KEY, cents bigint NOT NULL);
      CREATE TABLE other_account (id int PRIMARY KEY, cents bigint NOT NULL);
      CREATE TABLE nothing ();
      CREATE MATERIALIZED VIEW total AS SELECT count(*) AS rows FROM node;
      """;

  private static final String ROWS =
      """
      SET search_path = canbao;
      INSERT INTO "odd ""name%s, 表"
        ("odd ""column", bytes, document, list, matrix, moment, day, local, span, amount, ratio, truth, kind, place, period)
      SELECT CASE i %% 7 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN E'tab\\tline\\nreturn\\r\\\\.\\\\N'
          WHEN 3 THEN '\\.' WHEN 4 THEN '\\N' WHEN 5 THEN '𠮷𩸽 参保 é ''"' ELSE 'plain ' || i END,
        decode(md5(i::text), 'hex'), jsonb_build_object('i', i, '键', ARRAY[NULL, '值"\\']),
        ARRAY['a,b', NULL, '{}', '"', i::text], ARRAY[[1,2],[i,4]],
        timestamptz '2025-01-01 00:00:00.123456+08' + i * interval '1 hour', date '0044-03-15 BC' + i,
        'infinity', interval '1 mon -3 days 04:05:06.7' * i, i::numeric / 7, 1.0 / (i + 1), i %% 2 = 0,
        'ordinary', '10.0.0.0/8', daterange('2025-01-01', NULL)
      FROM generate_series(1, 3000) i;
      INSERT INTO node SELECT i, CASE WHEN i = 1 THEN NULL ELSE 3001 - i END FROM generate_series(1, 3000) i;
      BEGIN;
      INSERT INTO hen VALUES (1, 1), (2, 2);
      INSERT INTO egg VALUES (1, 2), (2, 1);
      COMMIT;
      CREATE TABLE fact_2026 PARTITION OF fact FOR VALUES FROM (2026) TO (2027);
      CREATE TABLE fact_rest PARTITION OF fact DEFAULT;
      INSERT INTO fact SELECT 2025 + i %% 3, i, i, 'x' || i FROM generate_series(1, 3000) i;
      ALTER TABLE protected NO FORCE ROW LEVEL SECURITY;
      INSERT INTO protected (division) SELECT i::text FROM generate_series(1, 500) i;
      ALTER TABLE protected FORCE ROW LEVEL SECURITY;
      INSERT INTO audit (entry) SELECT 'entry ' || i FROM generate_series(1, 500) i;
      DELETE FROM seeded WHERE code = 'a';
      UPDATE seeded SET meaning = 'changed since';
      INSERT INTO account SELECT i, 1000 FROM generate_series(1, 50) i;
      INSERT INTO other_account SELECT i, 1000 FROM generate_series(1, 50) i;
      INSERT INTO nothing DEFAULT VALUES;
      REFRESH MATERIALIZED VIEW total;
      """;

  private Example() {}

  /** Makes a database with the schema and its rows. */
  static void make(TestServer server, String database) throws SQLException {
    server.run("postgres", "CREATE DATABASE " + database);
    server.run(database, SCHEMA, ROWS.replace("%%", "%"));
  }

  /** Makes the schema as migrations would. */
  static SchemaPreparer preparer(TestServer server) {
    return (database, _) -> server.run(database, SCHEMA);
  }
}
