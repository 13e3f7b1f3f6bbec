import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    ['ja', '中国の攻撃グループが通信事業者を標的にした。'],
    [
      'ja',
      'Example Research Teamは、ALPHADOORやBravoRATといった独自のバックドアが使われていたことを確認したと発表した。',
    ],
    ['en', 'The group has targeted telecommunications operators in Southeast Asia since 2021.'],
    ['zh', '国家计算机病毒应急处理中心发布了关于网络攻击的报告，攻击者利用漏洞窃取数据。'],
    ['ko', '북한과 연계된 해킹 조직이 국내 기업을 공격했다.'],
    ['ru', 'Группировка атаковала государственные организации.'],
    ['uk', 'Угруповання атакувало державні організації та їхні сервери.'],
    ['vi', 'Nhóm tin tặc đã tấn công các cơ quan chính phủ ở Đông Nam Á.'],
    ['th', 'กลุ่มแฮกเกอร์โจมตีหน่วยงานของรัฐ'],
    [
      'id',
      'Kelompok peretas ini telah menyerang lembaga pemerintah dan perusahaan yang ada di Indonesia dengan malware.',
    ],
    [
      'de',
      'Die Gruppe hat mit der Schadsoftware auch Behörden und Firmen angegriffen, die nicht geschützt sind.',
    ],
    [
      'fr',
      'Le groupe a attaqué les ministères et les entreprises avec une porte dérobée qui est restée dans les réseaux.',
    ],
    ['und', '12345 67890'],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('believes a declaration only where the text says too little', () => {
    expect(languageOf('— 1 —', 'ja-JP')).toBe('ja');
    expect(languageOf('The attack was reported by the agency in the morning.', 'ja')).toBe('en');
  });
});
