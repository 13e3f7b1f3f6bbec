import type { names as en } from '../en/names.ts';
import type { Japanese } from '../japanese.ts';

export const names: Japanese<typeof en> = {
  title: '名前',
  search: '名前を検索（どの表記でも）',
  searchPlaceholder: 'APT40、ミラーフェイス、CVE-2021-26855 など',
  all: 'すべての種類',
  reports_other: 'レポート{{count}}件',
  noReports: '付属の知識にのみ登録',
  frequent: 'レポートによく出る名前',
  found: '見つかった名前',
  empty: '名前はまだありません',
  emptyNext: 'レポートを読み取ると、出てきた名前がここに並びます。',
  nothing: '「{{words}}」に一致する名前はありません',
  nothingNext:
    '一部だけにするか、別の文字で試してください（ミラーフェイスでも MirrorFace でも同じところに着きます）。レポートの本文も検索できます。',
  searchReports: 'レポートから「{{words}}」を検索',
  also: 'この対象の呼び名',
  ambiguous: 'この名前は次のものを指すこともあります：',
  claims: 'レポートの主張',
  claimsOf_other: '{{reports}}に主張{{count}}件',
  noClaims: '{{name}}についての主張は、まだどのレポートにもありません。',
  inReports: 'この名前が出てくるレポート',
  noReportsYet: 'この名前が出てくるレポートはまだありません。',
  openInReport: 'レポートで開く',
  evidence: '根拠',
  toSets: '参照データ',
  toCompare: '二つの名前を比べる',
  others_other: 'ほか{{count}}件',
};
