import type { RoleHint } from '../roles.ts';
import type { CompiledClaims } from '../scene.ts';
import { slot } from '../skeleton.ts';
import { isInsideRelative, matches, type Parsed } from './parse.ts';

const country = `[${slot('country')}]`;
const list = `${country}(?:(?:、|や|と|・|および|及び|,\\s?|，)?${country})*`;
const bodies = new RegExp(
  `(${list})(?:などの|など|の)?(?:[^、。はがをに${slot('organisation')}]{0,14}?)(?:機関|当局|政府|省庁|組織|警察|省|庁|センター|CERT|CSIRT)(?:が|は|から|により|によって|、)`,
  'gu',
);
const reports =
  /(?:発表|公表|公開|警告|注意喚起|警鐘|報告|勧告|発行|呼びかけ|指摘|明らかに[しす]|署名|連名)/u;
const attributes = /(?:認定|非難|起訴|訴追|制裁|名指し|断定|帰属|声明|告発|関与(?:した|が|を(?!否)))/u;
const attributing = new RegExp(
  `(${list})(?:政府|当局|司法省|など|等|と(?:その|いった)?同盟国|をはじめとする[^、。]{0,8}){0,2}(?:は|が|によって|により|から)`,
  'gu',
);
const infrastructure = new RegExp(
  `(${country})(?:国内)?(?:の|にある|に(?:置かれた|所在する|設置された)|を経由)(?:[^、。はがをに]{0,14}?)(?:サーバー?|ウェブサイト|Webサイト|サイト|IPアドレス|ホスティング|VPS|C2|C&C|中継|データセンター|プロキシ)`,
  'gu',
);
const relay = /(?:C2|C&C|コマンド|攻撃|中継|踏み台|経由|目的で|サーバー?を?(?:設置|使用|利用))/u;

/** Roles that a sentence gives to countries apart from claims. */
export function placeHints(
  parsed: Parsed,
  compiled: CompiledClaims,
  attributesSomebody: boolean,
): RoleHint[] {
  const hints: RoleHint[] = [];
  const { form, skeleton } = parsed;
  if (!skeleton.refsIn(0, form.length).some((ref) => ref.kind === 'country' || ref.kind === 'organisation'))
    return hints;
  const add = (from: number, to: number, role: RoleHint['role']) => {
    for (const ref of skeleton.refsIn(from, to))
      if (ref.kind === 'country')
        hints.push({ code: ref.value, role, span: { start: ref.start, end: ref.end } });
  };
  for (const match of matches(form, bodies))
    if (reports.test(form.slice(match.index)))
      add(match.index, match.index + (match[1] ?? '').length, 'reporting');
  for (const match of matches(form, attributing)) {
    const rest = form.slice(match.index + match[0].length);
    const isInner = parsed.phrases.some((phrase) => phrase.particle === 'は' && phrase.end <= match.index);
    if (match[0].endsWith('が') && (isInner || isInsideRelative(form, match.index + match[0].length)))
      continue;
    if (
      (attributes.test(rest) ||
        (attributesSomebody && /(?:政府|当局|司法省)/u.test(match[0]) && reports.test(rest))) &&
      !/^[^。]{0,30}(?:攻撃を受け|被害を受け|標的と?され|の標的)/u.test(rest)
    )
      add(match.index, match.index + (match[1] ?? '').length, 'attributing');
  }
  for (const match of matches(form, infrastructure))
    if (relay.test(form.slice(match.index, match.index + 60)))
      add(match.index, match.index + 1, 'infrastructure');
  for (const ref of skeleton.refsIn(0, form.length)) {
    const i = skeleton.indexOf(ref.start);
    if (
      ref.kind !== 'organisation' ||
      ref.entryId === undefined ||
      !/^(?:agency|ministry|police|cert|intelligence-service|government)$/u.test(ref.role ?? '')
    )
      continue;
    const code = compiled.countryOf(ref.entryId);
    if (
      (code !== undefined &&
        reports.test(form.slice(i)) &&
        /^(?:[(（][^)）]{0,30}[)）])?(?:など|等|も)?(?:は|が|によ|から|、|と|及び|や|の(?:報告|発表|警告|調査|注意喚起))/u.test(
          form.slice(i + 1),
        ) &&
        skeleton.refAt(i - 1)?.kind !== 'country' &&
        !/^が/u.test(form.slice(i + 1))) ||
      (code !== undefined &&
        reports.test(form.slice(i)) &&
        form.charAt(i + 1) === 'が' &&
        !isInsideRelative(form, i + 2) &&
        skeleton.refAt(i - 1)?.kind !== 'country')
    ) {
      hints.push({ code, role: 'reporting', span: { start: ref.start, end: ref.end } });
    }
  }
  return hints;
}
