/** Accounts, sessions, tokens, the audit log; and of each marking what queries compare: its audience and PAP. */
export const statements: readonly string[] = [
  'alter table document add column limited integer not null default 0',
  'alter table document add column pap integer not null default 0',
  `create table document_audience (
    document_seq integer not null references document (seq) on delete cascade, who text not null,
    primary key (document_seq, who)) without rowid`,
  `insert or ignore into document_audience
    select document.seq, named.value from document, json_each(document.marking, '$.audience') as named`,
  `update document set limited = json_extract(marking, '$.audience') is not null,
    pap = case json_extract(marking, '$.pap') when 'GREEN' then 1 when 'AMBER' then 2 when 'RED' then 3 else 0 end
    where tlp > 0 or json_extract(marking, '$.audience') is not null or json_extract(marking, '$.pap') is not null`,
  'drop index document_by_date',
  `create index document_by_date on document
    (sort_date desc, seq desc, tlp, marking_owner, limited, pap)`,
  'alter table job add column actor text',
  `create table account (
    id text primary key, name text not null unique, role text not null, level text not null,
    communities text not null, password text, totp text, totp_used integer, subject text unique,
    failures integer not null default 0, locked_until text, created_at text not null, disabled_at text) without rowid`,
  // What lets somebody in is kept as its SHA-256 alone.
  `create table session (
    hash text primary key, account_id text not null references account (id) on delete cascade,
    created_at text not null, seen_at text not null, expires_at text not null) without rowid`,
  'create index session_by_account on session (account_id)',
  `create table token (
    id text primary key, hash text not null unique, account_id text not null references account (id) on delete cascade,
    name text not null, scope text not null, created_at text not null, expires_at text not null, used_at text) without rowid`,
  `create table audit (
    seq integer primary key, at text not null, actor text not null, act text not null, what text not null,
    body text not null, previous text not null, hash text not null)`,
  // Where the chain ends: that its last entries are gone shows here.
  'create table audit_end (one integer primary key check (one = 1), seq integer not null, hash text not null)',
  `create trigger audit_stays before update on audit begin
    select raise(abort, 'the audit log is only appended to'); end`,
  `create trigger audit_remains before delete on audit begin
    select raise(abort, 'the audit log is only appended to'); end`,
];
