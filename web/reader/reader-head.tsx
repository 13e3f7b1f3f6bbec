import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { originalFile } from '../api/queries.ts';
import { OutsideIcon } from '../app/icons.tsx';
import { TlpTag } from '../claims/tlp-tag.tsx';
import { ReadingTime } from '../judgement/reading-time.tsx';
import { sayDate, sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import { languageName } from '../language/places.ts';
import { LineageLine } from './lineage-line.tsx';
import style from './reader-head.module.css';
import type { ReaderState } from './use-reader-state.ts';
import { VersionMenu } from './version-menu.tsx';

/** Above the text: where one is, the title, and what is known of the document itself. */
export function ReaderHead(props: {
  detail: ReportDetail;
  state: ReaderState;
  withTitle?: boolean;
  /** The title as it stands in the text, with its marks. */
  children?: ReactNode;
}) {
  const { t, language } = useLanguage();
  const { detail } = props;
  const { origin } = detail;
  const authors = detail.authors.filter((author) => author !== detail.outlet);
  const address = 'finalUrl' in origin ? origin.finalUrl : origin.kind === 'sample' ? origin.url : undefined;
  return (
    <header className={style.head}>
      <nav className={style.crumb} aria-label={t('reader.crumb')}>
        <Link to="/reports">{t('reader.crumb')}</Link>
        <span className={style.tags}>
          <TlpTag marking={detail.marking} />
          {languageName(detail.lang, language, t)}
        </span>
      </nav>
      {props.withTitle && (
        <h1 className={style.title} lang={detail.lang}>
          {detail.title}
        </h1>
      )}
      {props.children}
      <p className={style.facts}>
        {detail.outlet && <strong>{detail.outlet}</strong>}
        {authors.length > 0 && (
          <span>{t('reader.by', { authors: authors.join(language === 'ja' ? '、' : ', ') })}</span>
        )}
        <Dates detail={detail} />
        {origin.kind === 'file' && <span>{`${t('reader.file')}: ${origin.name}`}</span>}
        {origin.kind === 'file' && origin.attachedTo && (
          <Link to="/reports/$id" params={{ id: origin.attachedTo.mail }}>
            {t('reader.attachedTo')}
          </Link>
        )}
        {origin.kind === 'mail' && <span>{`${t('reader.mail')}: ${origin.folder}`}</span>}
        {origin.kind === 'paste' && <span>{t('reader.paste')}</span>}
        {origin.kind === 'sample' && <span>{t('list.sample')}</span>}
        {address && /^https?:\/\//.test(address) && (
          <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
            {t('reader.openAddress')} <OutsideIcon />
          </a>
        )}
        <a href={originalFile(detail.id, detail.version)} download>
          {t('reader.download')}
        </a>
        <VersionMenu detail={detail} />
        <ReadingTime detail={detail} />
      </p>
      {detail.notices?.map(({ kind, names }) => (
        <p key={kind} className={style.facts}>
          {t(`reader.notice.${kind}`, { names: names.join(', ') })}
        </p>
      ))}
      {detail.lineage.map((one, index) => (
        <LineageLine key={index} lineage={one} state={props.state} />
      ))}
    </header>
  );
}

function Dates({ detail }: { detail: ReportDetail }) {
  const { t, language } = useLanguage();
  const { publishedAt, updatedAt } = detail;
  return (
    <>
      {publishedAt && (
        <time dateTime={publishedAt.value} title={t('reader.basis', { basis: publishedAt.basis })}>
          {t('reader.published', { date: sayDate(publishedAt.value, language) })}
        </time>
      )}
      {updatedAt && (
        <time dateTime={updatedAt.value} title={t('reader.basis', { basis: updatedAt.basis })}>
          {t('reader.updated', { date: sayDate(updatedAt.value, language) })}
        </time>
      )}
      {!publishedAt && !updatedAt && (
        <time dateTime={detail.obtainedAt}>
          {t('reader.obtained', { date: sayMoment(detail.obtainedAt, language) })}
        </time>
      )}
    </>
  );
}
