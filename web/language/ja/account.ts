import type { account as en } from '../en/account.ts';
import type { Japanese } from '../japanese.ts';

export const account: Japanese<typeof en> = {
  signIn: 'サインイン',
  signingIn: 'サインインしています…',
  signOut: 'サインアウト',
  title: 'アカウント',
  of: '{{name}}のアカウント',
  name: '名前',
  password: 'パスワード',
  code: '認証アプリのコード',
  through: '{{issuer}}でサインイン',
  issuerRefused:
    '認証先でサインインできなかったか、対応するアカウントがここにありません。管理者に相談してください。',
  forgotten: 'パスワードを忘れたときは、このサーバーの管理者が新しく設定できます。',
  none: 'このコンピューターの所有者として、アカウントなしで使っています。',
  role: '役割',
  roles: { reader: '閲覧者', analyst: 'アナリスト', administrator: '管理者', partner: 'パートナー' },
  level: '閲覧できる範囲',
  communities: 'コミュニティ',
  own: '自組織',
  codeTitle: '2段階の認証',
  codeOn: 'サインインには認証アプリのコードが必要です。やめるときは、コードを入力してください。',
  codeOff: '認証アプリのコードを使うと、パスワードを知られてもアカウントを守れます。',
  codeBegin: '認証アプリを設定する',
  codeHow: 'このキーをアプリに登録し（時間ベース・6桁）、表示されたコードを入力してください。',
  codeOpen: 'この端末のアプリで開く',
  codeConfirm: '確認',
  codeRemove: 'コードを解除',
};
