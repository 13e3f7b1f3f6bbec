/** Public reference sets in the version in force, as rows: names, relations, scores, values. */
export const statements: readonly string[] = [
  `create table reference_set (
    id text primary key, space text not null, title text not null, publisher text not null, licence text not null,
    version text not null, as_of text not null, as_of_basis text not null,
    synced_at text not null, checked_at text not null, reader text not null, counts text not null,
    overrides text not null, skipped text not null) without rowid`,
  `create table reference_failure (set_id text primary key, at text not null, body text not null) without rowid`,
  `create table reference_file (
    set_id text not null, at integer not null, address text not null, sha256 text not null, bytes integer not null,
    etag text, last_modified text, primary key (set_id, at)) without rowid`,
  'create index reference_file_by_sha256 on reference_file (sha256)',
  `create table reference_record (
    set_id text not null, id text not null, space text not null, kind text not null, label text not null,
    external_id text, status text not null, replaced_by text, facts text not null,
    primary key (set_id, id)) without rowid`,
  'create index reference_record_by_id on reference_record (id, space)',
  'create index reference_record_by_external_id on reference_record (external_id)',
  `create table reference_name (
    key text not null, set_id text not null, record_id text not null, at integer not null,
    kind text not null, name text not null, namer text, relation text not null,
    primary key (key, set_id, record_id, at)) without rowid`,
  'create index reference_name_by_record on reference_name (set_id, record_id, at)',
  `create table reference_link (
    target text not null, rel text not null, set_id text not null, record_id text not null,
    primary key (target, rel, set_id, record_id)) without rowid`,
  'create index reference_link_by_record on reference_link (set_id, record_id)',
  `create table reference_relation (
    set_id text not null, id text not null, space text not null, predicate text not null,
    subject_kind text, subject text not null, object_kind text, object text not null,
    status text not null, likelihood text, said_on text, primary key (set_id, id)) without rowid`,
  'create index reference_relation_by_subject on reference_relation (subject, space)',
  'create index reference_relation_by_object on reference_relation (object, space)',
  `create table reference_score (
    cve text not null, set_id text not null, score real not null, percentile real not null,
    primary key (cve, set_id)) without rowid`,
  `create table reference_value (
    value text not null, set_id text not null, record_id text not null,
    primary key (value, set_id, record_id)) without rowid`,
  'create index reference_value_by_record on reference_value (set_id, record_id)',
];
