/** The queue's order as an index, and ends of claims that can be taken away without a walk over all of them. */
export const statements: readonly string[] = [
  // With the reference, each claim that a re-reading replaced was looked for among all ends, which have no index by
  // number: 170 ms a decision at 75,000 claims. What removes claims removes their ends by key first.
  `create table claim_end_by_key (key text not null, at integer not null, primary key (key, at)) without rowid`,
  'insert into claim_end_by_key (key, at) select key, at from claim_end',
  'drop table claim_end',
  'alter table claim_end_by_key rename to claim_end',
  'drop index claim_undecided',
  // Whole in itself, so that counting and ordering touch no wide row.
  `create index claim_queue on claim (doubt desc, document_seq desc, at, predicate, status) where review is null`,
];
