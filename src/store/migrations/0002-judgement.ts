/** What analysts decide: the log, which is only appended to, and what follows from it for queries over all reports. */
export const statements: readonly string[] = [
  `create table decision (
    seq integer primary key autoincrement, id text not null unique, document_id text, actor text not null,
    at text not null, act text not null, rule text, batch text, body text not null)`,
  'create index decision_by_document on decision (document_id, seq)',
  'create index decision_by_batch on decision (batch) where batch is not null',
  `create trigger decision_stays before update on decision begin
    select raise(abort, 'a decision is never changed'); end`,
  `create trigger decision_remains before delete on decision begin
    select raise(abort, 'a decision is never removed'); end`,
  // Everything below is worked out anew from the log whenever a report is read or decided on.
  `create table standing (
    decision_id text primary key, document_seq integer not null references document (seq) on delete cascade,
    state text not null, body text not null) without rowid`,
  'create index standing_by_document on standing (document_seq)',
  `create index standing_to_look_at on standing (document_seq) where state = 'look'`,
  `create table lesson (
    decision_id text not null, kind text not null, document_id text, name_kind text not null,
    outlet text, body text not null, primary key (decision_id, kind)) without rowid`,
  'create index lesson_by_outlet on lesson (outlet)',
  'create index lesson_by_document on lesson (document_id)',
  `create table statement (
    decision_id text primary key, document_id text, subject_key text not null, object_key text not null,
    body text not null) without rowid`,
  'create index statement_by_document on statement (document_id)',
  'create index statement_by_subject on statement (subject_key)',
  'create index statement_by_object on statement (object_key)',
  'alter table claim add column review text',
  `alter table claim add column doubts text not null default ''`,
  'alter table claim add column doubt integer not null default 0',
  'create index claim_undecided on claim (doubt desc, at desc) where review is null',
  'create index claim_reviewed on claim (review, document_seq) where review is not null',
  `create table watch (
    id text primary key, kind text not null, value text not null, actor text not null, at text not null)`,
  `create table acceptance_rule (
    id text primary key, outlet text not null, actor text not null, at text not null,
    revoked_at text, body text not null)`,
  `create table reading_time (
    document_id text not null, actor text not null, seconds integer not null, primary key (document_id, actor)) without rowid`,
];
