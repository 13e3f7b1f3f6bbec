import { account } from './account.ts';
import { add, feeds } from './add.ts';
import { fields } from './fields.ts';
import { frame } from './frame.ts';
import { judgement } from './judgement.ts';
import { labels } from './labels.ts';
import { list } from './list.ts';
import { names } from './names.ts';
import { profile } from './profile.ts';
import { reader } from './reader.ts';
import { sync } from './sync.ts';
import { trouble } from './trouble.ts';

export const messages = {
  frame,
  list,
  reader,
  judgement,
  add,
  feeds,
  names,
  profile,
  sync,
  labels,
  fields,
  trouble,
  account,
};
