// Words by which a sentence says that somebody says something.

const speechVerb =
  '(?:名指し|断じ|非難|批判|反論|訴え|糾弾|反発|発表|公表|報告|報道|指摘|警告|述べ|説明|分析|明らかに|主張|結論|断定|評価|みてい|見てい|語っ|語り|コメント|付け加え|強調|確認し|特定し|発見し|観測し|警鐘|注意喚起|警戒を呼び?かけ|認め|推定し|判断し|見解|言う|話し|話す|伝え|公開し|認定)';
/** Behind a topic: it says what follows or went before. */
export const finalSpeech = new RegExp(
  `(?:(?<!こ)と|ことを|などと|旨を|として)(?:[^。、]{0,14})${speechVerb}|を(?:共同で)?(?:発表|公表|報告|公開)(?:し|した)|(?:警告|注意喚起|警鐘)(?:し|した|を(?:発|出|鳴ら))`,
  'u',
);
