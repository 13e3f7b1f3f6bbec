// What attackers do, as a table of verb and noun stems. Which noun plays which part is told by its particle (deeds.ts).

/** What a deed can be done to or with. */
export interface DeedKind {
  /** Somebody is attacked; `into`: the attacker got in, or took something away. */
  readonly hits?: 'at' | 'into';
  /** Malware or a tool is put to use. */
  readonly wields?: true;
  /** A flaw or a product is turned against its users. */
  readonly exploits?: true;
  /** Whoever it happens to is its subject, without a passive: «情報が流出した», «端末が感染した». */
  readonly befalls?: true;
  /** Its object is what was taken, not from whom. */
  readonly takes?: true;
  /** Done with malware or tools, against nobody in particular. */
  readonly means?: true;
  /** Whoever a mail or message of this goes to is attacked. */
  readonly mails?: true;
  /** A noun that makes no verb by itself: counts only with «を受けた», «に遭った», «の被害» or the like. */
  readonly bare?: true;
}

/** Each row: stems with the letters that may follow them, and what they say. Longer stems of one beginning come first. */
const table: readonly (readonly [string, DeedKind])[] = [
  // Against somebody.
  [
    [
      '狙い撃ち(?:に|さ)?|狙[うっわおえ]|狙い(?=、|を定め|続け|定め|か?$)|ねら[うっわいえ]|付け狙[うっわい]|つけ狙[うっわい]',
      '(?:標的|ターゲット|照準|射程|餌食|攻撃対象|攻撃目標|攻撃の対象|攻撃の的|攻撃の矛先)(?=に(?!対)|と|で|だ|。|、|$)',
      '照準を(?:合わせ|定め|当て|絞)|的を(?:絞|しぼ)|矛先を(?:向け|転じ|移[しす]|変え)|触手を(?:伸ば|のば)|食指を|牙をむ|毒牙に',
      '攻撃|襲撃|襲[うっわい]|攻め(?:込|入|立て)?|脅か[しさ]',
      '(?:サイバー)?(?:スパイ|諜報)(?:活動|行為|作戦)?|工作活動|破壊活動|妨害工作|偵察|キャンペーン|サボタージュ',
      'フィッシング(?!メール|サイト|ページ|対策)|スピアフィッシング(?!メール)|なりすましメール|探りを入れ|嗅ぎ回|つけ回|追いかけ回|追いかけ|監視|監視下に|関心を(?:寄せ|示|持)|情報を(?:集め|収集|探)|情報収集|(?:被害|損害)を(?:及ぼ|与え|もたらし?|出)|手を(?:広げ|伸ば)|ストーキング|なりすま[しさ]',
    ].join('|'),
    { hits: 'at' },
  ],
  ['遠隔操作|不正操作|不正に操作|勝手に操作', { hits: 'at' }],
  ['止め(?=、|た|て|る|、)|停止させ|機能停止に|稼働不能に|ダウンさせ|まひさせ|麻痺させ', { hits: 'at' }],
  // Getting in, and staying there.
  [
    [
      '不正アクセス|不正侵入|侵入|侵害|ハッキング|ハック(?!ティ)|クラッキング',
      '乗っ取[らっりる]|入り込[まみむん]|忍び込[まみむん]|潜り込[まみむん]|もぐり込[まみむん]|食い込[まみむん]|割り込[まみむん]',
      '潜伏|潜入|潜[まみむん]|浸透|掌握|占拠|制圧|突破|破[らっりる](?=れ|て|た|り、)|陥落',
      '(?:足場|足がかり|足掛かり|拠点)を(?:築|確保|得|固め)|居座[らっりる]|居続け|住み着|棲みつ|巣[くか食]|根を(?:張|下ろ)',
      '改ざん|改竄|書き換え|すり替え',
    ].join('|'),
    { hits: 'into' },
  ],
  // Taking away, or breaking.
  [
    [
      '盗み出[さしす]|盗み取[らっりる]|盗み見|盗み[、続]|盗[まむんめ]|窃取|窃盗|抜き取[らっりる]|抜き出[さしす]|持ち出[さしす]|持ち去[らっりる]',
      '奪い取[らっりる]|奪[うっわおい]|強奪|略奪|詐取|引き出[さしす]|吸い上げ|吸い出[さしす]|盗聴|傍受',
    ].join('|'),
    { hits: 'into', takes: true },
  ],
  // What befalls whom: the subject suffers it.
  ['暗号化|消去|破壊', { hits: 'into' }],
  ['流出|漏えい|漏洩|漏れ', { hits: 'into', befalls: true, takes: true }],
  ['麻痺|まひ|停電|機能不全|陥落', { hits: 'into', befalls: true }],
  ['感染', { hits: 'into', wields: true, befalls: true }],
  // Nouns of harm.
  ['被害|損害|実害|災禍', { hits: 'at', bare: true }],
  // By the way.
  [
    '横展開|横移動|水平移動|探索|永続化|権限(?:を|の)?昇格|権限を上げ|内部偵察|資格情報を|認証情報を|パスワードを',
    { means: true },
  ],
  // By mail.
  [
    '送り付け|送りつけ|送付|送信|送[らっりる](?!込|出|返|届)|届け(?!出)|届[いく]|差し向け',
    { wields: true, mails: true },
  ],
  // With something.
  [
    [
      '送り込[まみむん]|配信|配布|配[っらりる]|ばらま[かきく]|ばら撒[かきく]|拡散|撒[かきく]|広め',
      '展開|投入|投下|投じ|設置|配置|配備|据え付け|仕掛け|仕込[まみむん]|埋め込[まみむん]|組み込[まみむん]|植え付け|植えつけ|植え込[まみむん]',
      '潜ませ|忍ばせ|潜り込ませ|忍び込ませ|持ち込[まみむん]|差し込[まみむん]|注入|挿入|置[いかきく]|残[さしす]|仕向け',
      'インストール|ダウンロード|ドロップ|読み込[まみむん]|呼び出[さしす]|起動|実行|走らせ|動か[しす]|稼働|常駐|導入|実装|搭載|添付',
      '使い回[さしす]|使い分け|使い続け|使いこな|使[うっわい](?!道|方|手|勝手)|使用|用い|利用|活用|多用|併用|愛用|常用|転用|流用|借用|駆使|採用|運用|操[っらりる]',
      '開発|手がけ|手掛け|作成|製作|作り[上出]|作[っらりる]|改良|改造|共有|保有|所有|手に入れ|入手|購入|調達|切り替え|乗り換え|頼[っらりる]|好んで|組み合わせ|織り交ぜ|武器とし',
    ].join('|'),
    { wields: true },
  ],
  // Through something.
  [
    [
      '悪用|突[いかこくけ]|武器化|兵器化|逆手に|付け込[まみむん]|つけ込[まみむん]|つけこ[まみむん]|エクスプロイト|踏み台',
      '(?:侵入口|入り口|入口|突破口|糸口|足がかり|足掛かり|足場|起点|踏み台)(?:に(?:し|さ|使|利用|な)|とし|と(?:な|さ))',
    ].join('|'),
    { exploits: true, wields: true },
  ],
];

/** Also said of flaws and products where a flaw of theirs is spoken of. */
export const alsoExploits =
  /^(?:組み合わせ|使|用い|利用|活用|狙|攻撃|標的|ねら|侵入|介し|通じ|経由|駆使|転用)/u;

export const deedPattern = new RegExp(table.map(([stems], i) => `(?<d${i}>${stems})`).join('|'), 'gu');

/** The kind of deed that a match of `deedPattern` is. */
export function deedKind(match: RegExpExecArray): DeedKind {
  const index = table.findIndex((_, i) => match[i + 1] !== undefined);
  return table[index]?.[1] ?? {};
}

/** Behind a noun of a deed: it was suffered. */
export const sufferedTail =
  /^(?:行為|活動|攻撃|被害|事件)?(?:(?:を|も|が)?(?:繰り返し|相次いで|度々|たびたび|立て続けに)?(?:受け|被[っりる]|こうむ|浴び)|(?:の(?:被害|標的|対象|餌食|的|犠牲|憂き目))?に(?:遭[いっうわ]|あ[っいう]|見舞われ|さらされ|晒され|巻き込まれ|苦し|悩まさ|直面|な[っらりる]|さ(?:れ|ら)|選ばれ|含まれ|屈)|と(?:な[っらりる]|さ(?:れ|ら))|(?:が|も)(?:あ[っり]|行われ|仕掛けられ|急増|増|広がっ|判明|発覚|相次|確認さ|報告さ|起き|見つか|続[いくき]|及[ばびぶん]|広が|出[たてる])|が及)/u;
/** «攻撃で…できなくなった»: what it led to happened to whoever the sentence is about. */
export const broughtDown =
  /^(?:によって|により|によるもので|を受けて?|の影響で|で)、?[^。]{0,36}?(?:でき(?:な|ず)|停止|停電|障害|止ま|ダウン|つながら|閲覧|混乱|休診|休止|休業|中断|遅れ|遅延|支障|影響が|余儀なく|麻痺|まひ|使えな|失[いっ]|流出|漏)/u;
export const happenedTail = /^(?:[^をに]{0,6})(?:が|も)/u;
/** Behind a verb's stem: passive. */
export const passiveTail = /^(?:して)?(?:さ|ら)?れ(?!ば)|^化?さ?れ(?!ば)/u;
export const causativeTail = /^さ?せ/u;
