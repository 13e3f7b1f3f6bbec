// Words that stand in names without naming: a ministry stays a ministry when its name is invented. Names of
// countries stay as well, for the labels tie states to them, and so do the schemes by which the field names groups.

/** Prefixes of numbered clusters (UNC3886, TA505) and words of two-word schemes (Volt Typhoon). */
export const schemes: ReadonlySet<string> = new Set(
  `apt unc ta uac uat uta fin dev tag itg cl sta cve storm earth
  typhoon blizzard sandstorm sleet tempest tsunami flood dust panda bear kitten spider chollima`.split(/\s+/),
);

const english = `a an and at by de for in of on the to with s
  academy administration affairs agencies agency air airlines airport airways appliance appliances
  app army assets assistance association attack authority bank beach board botnet branch bureau camera cameras
  campaign case center centre centres chief church city club college command commerce commission committee
  communication communications company computer consultancy control controller controllers
  coordination corporation corps council county court crime criminal customers cyber cybersecurity data
  defence defender defense democratic department desktop development device devices digital directorate district division
  economic education electoral electric email embassy emergency employees endpoint energy entertainment enterprise
  environmental exchange executive federal file fighters finance financial firewall firewalls firm force
  foreign fund gang gateway gateways general global government governor grand grid group groups
  health healthcare high holdings home hospital hospitals house immigration implant inc incident
  incidents incorporated industrial informatics information initiative institute insurance integrity
  intelligence interior internal international internet investigation investigations islamic joint jury justice lab
  laboratory labs law liberation library limited line local ltd mail main malware manager maritime medical medicine
  message messages military minister ministry mobile municipal national nations network networks news nuclear office
  officers online operation organisation organization pacific paper parliament parliamentary party
    platform police policy polytechnic polytechnical port ports power president press
  privacy programme project prosecutor prosecutors protection protective public radio ransomware reconnaissance
  regional registry relations remote republic research researchers revolutionary router routers safety school schools
  science secretary security senate series server servers service services social society software
  spokesman spokesperson staff state states station strategy street support survey syndicate system systems team
  tech technical technologies technology telecom telecommunications trade
  trading transfer transport transportation treasury trojan tunnel union unions unit unite united universities
  university updates venture virus water web website welfare white
  ii iii mr mrs ms dr u`;

const countries = `american americas america australian australia austrian austria azerbaijan bangladesh bangladeshi
  beijing belarus belarusian belgian belgium brazil brazilian britain british cambodia cambodian canada canadian china
  chinese costa rica rican croatia cuba cuban cyprus czech danish denmark dutch england english estonia estonian eu
  european europe finland finnish five eyes france french georgia georgian german germany ghana greece greek guam
  havana hong kong hungary india indian indonesia indonesian iran iranian iraq ireland irish israel israeli italian
  italy japan japanese jordan kazakhstan kong korea korean laos latvia lithuania macau malaysia malaysian mexico
  moldova mongolia montenegro moscow myanmar nato asean nepal netherlands new nicaragua north norway norwegian
  pakistan pakistani philippine philippines poland polish portugal pyongyang qatar romania rok russia russian saudi
  arabia scotland serbia singapore slovakia south spain spanish sri lanka sweden swedish swiss switzerland syria
  taiwan taiwanese thai thailand turkey turkish uk ukraine ukrainian un us usa uae uzbekistan vietnam vietnamese
  washington zealand`;

/** Lower case, one word each. */
export const commonEnglish: ReadonlySet<string> = new Set(`${english} ${countries}`.split(/\s+/));

/** Longest first, so that 委員会 is found before 会. */
export const commonJapanese: readonly string[] =
  `アカデミー アジア アメリカ アンド イギリス イスラエル イスラム イラク イラン
  インターネット インテリジェンス インド インドネシア インフラ ウェブ ウクライナ エアウェイズ エストニア エネルギー
  エンターテインメント エンタテインメント オーストラリア オランダ オンライン オンプレミス カナダ カメラ カンボジア
  キャンペーン クラウド グループ グループホールディングス ケア ゲートウェイ コード コマンド コンピュータ コンピューター
  コンピュータウイルス サーバ サーバー サービス サイバー サイバーセキュリティ サイバーセキュリティー サイト システム
  システムズ ジャパン シリーズ シンガポール スイス スウェーデン スタジオ ストア スペイン スパイウェア セキュア
  セキュリティ セキュリティー センター ソフト ソフトウェア タイ タイムズ タイフーン ターミナル ターミナルシステム
  チーム チェコ ツール データ データセンター テクノロジー テクノロジーズ デジタル デスクトップ デンマーク ドイツ
  ドライバ ドライバー トレード ニュージーランド ネットワーク ネットワークス ノルウェー パキスタン バングラデシュ
  ファイアウォール ファイル フィリピン フィンランド フランス ブラジル プライバシー プログラム ブリザード ベア
  ベトナム ベラルーシ ヘルス ポーランド ポスト ホールディングス ボットネット マネージャー マルウェア マレーシア
  メール メモリー メモリ モバイル モンゴル ユニオン ヨーロッパ ライブラリ ラオス ラジオ ラボ ランサムウェア リトアニア
  リモート ルーター ロシア ワシントン パンダ スパイダー キティ ウォレット
  国家安全部 国家安全庁 国家安全局 国家安全省 国家安全保障局 外務省 司法省 財務省 国防省 国防総省 国務省 通信情報省
  情報通信技術省 国土交通省 逓信省 衛生福利部 宇宙航空研究開発機構 軍参謀本部情報総局 参謀本部情報総局 偵察総局
  連邦捜査局 連邦保安庁 中央情報局 中国人民解放軍 人民解放軍 革命防衛隊 社会基盤安全保障庁 警察庁 警視庁 警察局 刑事局
  刑事警察局 刑事警察機構 管区警察局 金融庁 内閣 統括室 情報総局 選挙管理委員会 選管 委員会 検討委員会 調査委員会
  裁判所 地裁 地区連邦地裁 連邦議会 連邦 議会 下院 上院 政府 当局 大統領 首相 長官 大臣 報道官 検察 警察 警察署
  大使館 在日 在英 在米 在中国 国家 国防 国民保健 保健 情報 機関 機構 情報機関 軍部隊 部隊 自衛隊 特務 陣営 軍
  国営 北大西洋条約機構 欧州連合 欧州 大学 大 研究所 研究 解析 学院 学校 病院 記念病院 市立 町立 県立 国立 市 町 県 府
  株式会社 有限公司 会社 公司 銀行 証券 保険 新聞 新聞社 放送 通信 電力 原子力 港湾 港 空港 鉄道 航空 協会 技術協会
  連絡会 商工会議所 管理組合 組合 支局 支部 本部 本社 総務部 広報課 部 課 局 庁 省 室 院 社 団 隊 氏 合同捜査団
  政府合同捜査団 捜査団 特別捜査隊 科学院 中国科学院 製品 装置 機器 版 科技 網絡 信息 技術 携帯電話 小規模事業所 脅威
  外国 管理 整合性 統一 開発 安全 安全局 安全部 保障 対外関係 対策庁 犯罪 犯罪対策庁 暗号庁 暫定 作戦 基盤 制度
  米国 米 英国 英 中国 中 日本 日 韓国 韓 北朝鮮 朝鮮 台湾 独 仏 露 豪 越 湖北省 上海 上海市 武漢 北京 四川 香港 平和
  本学 当社 当局 東 西 南 北 第`
    .split(/\s+/)
    .sort((one, other) => other.length - one.length);
