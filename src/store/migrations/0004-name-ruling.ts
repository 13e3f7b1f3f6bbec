/** What analysts rule on names: a log that is only appended to. */
export const statements: readonly string[] = [
  `create table name_ruling (
    seq integer primary key autoincrement, id text not null unique, actor text not null, at text not null,
    body text not null)`,
  `create trigger name_ruling_stays before update on name_ruling begin select raise(abort, 'the log is only appended to'); end`,
  `create trigger name_ruling_is_kept before delete on name_ruling begin select raise(abort, 'the log is only appended to'); end`,
];
