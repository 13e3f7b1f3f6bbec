import type { TechniqueRule } from '../rule.ts';

export const systemBinaries: readonly TechniqueRule[] = [
  {
    id: 'rundll32',
    technique: 'T1218.011',
    en: ['rundll32|rundll32.exe|rundll'],
    ja: ['rundll32|rundll32.exe'],
  },
  {
    id: 'regsvr32',
    technique: 'T1218.010',
    en: ['regsvr32|regsvr32.exe|regsvr|squiblydoo'],
    ja: ['regsvr32|regsvr32.exe'],
  },
  {
    id: 'mshta',
    technique: 'T1218.005',
    en: ['mshta|mshta.exe|hta file*|hta application*|.hta'],
    ja: ['mshta|mshta.exe|htaファイル|.hta'],
  },
  {
    id: 'msiexec',
    technique: 'T1218.007',
    en: ['msiexec|msiexec.exe|msi file*|msi installer*|msi package*|malicious msi'],
    ja: ['msiexec|msiファイル|msiインストーラ|msiパッケージ'],
  },
  {
    id: 'installutil',
    technique: 'T1218.004',
    en: ['installutil|installutil.exe'],
    ja: ['installutil'],
  },
  {
    id: 'cmstp',
    technique: 'T1218.003',
    en: ['cmstp|cmstp.exe'],
    ja: ['cmstp'],
  },
  {
    id: 'compiled-html',
    technique: 'T1218.001',
    en: ['chm file*|compiled html|hh.exe|.chm|malicious chm'],
    ja: ['chmファイル|.chm|hh.exe|コンパイル済みhtml'],
  },
  {
    id: 'odbcconf',
    technique: 'T1218.008',
    en: ['odbcconf|odbcconf.exe'],
    ja: ['odbcconf'],
  },
  {
    id: 'regasm',
    technique: 'T1218.009',
    en: ['regasm|regsvcs|regasm.exe|regsvcs.exe'],
    ja: ['regasm|regsvcs'],
  },
  {
    id: 'control-panel',
    technique: 'T1218.002',
    en: ['cpl file*|control panel item*|malicious cpl|control.exe|.cpl'],
    ja: ['cplファイル|コントロールパネル項目|.cpl'],
  },
  {
    id: 'living-off-the-land',
    technique: 'T1218',
    en: [
      'lolbin*|lolbas|living off the land|signed binary proxy execution|system binary proxy',
      'live off the land|lives off the land|lived off the land|living off of the land|built in windows tool*|native windows tool*|tools already built into|programs already built into|tools built into windows',
    ],
    ja: [
      'lolbin|lolbas|living off the land|環境寄生|自給自足型|システム内寄生|システムに備わる|標準機能 .. 悪用|正規コマンド',
      '環境寄生型|環境寄生|living off the land|自給自足型|lotl|システム内寄生戦術',
      'os|windows|システム|標準|端末 .. 備わ|標準搭載|標準の|標準で|内蔵|付属|既存|組み込みの .. ツール|コマンド|機能|プログラム … 悪用|利用|使|だけ',
    ],
  },
  {
    id: 'msbuild',
    technique: 'T1127.001',
    en: ['msbuild|msbuild.exe'],
    ja: ['msbuild'],
  },
  {
    id: 'indirect-command',
    technique: 'T1202',
    en: ['forfiles|pcalua|indirect command execution|conhost headless'],
    ja: ['forfiles|pcalua'],
  },
];
