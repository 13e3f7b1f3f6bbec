import type { CountryMention } from '../../../model/mention.ts';
import type { TermPlace } from '../terms/find.ts';

const describes =
  /^(?:系|由来|寄り|発(?!表|見|生|言|電|展|足)|の(?=[^、。])|を(?:拠点|背景|後ろ盾)|に(?:関連|関係|拠点|本拠)|と(?:関連|関係|つなが)|関連|拠点|政府系|国家支援|[-‐–](?:linked|based|nexus|backed|sponsored|aligned|affiliated|associated|speaking|origin|state|made|led|run|controlled|related)\b)/;

/** A noun that describes what comes after it (中国の, 中国系, China-linked) is an adjective. */
export function formOf(text: string, { end, term }: TermPlace): CountryMention['form'] {
  if (term.form !== 'noun') return term.form;
  return describes.test(text.slice(end, end + 16)) ? 'adjective' : 'noun';
}
