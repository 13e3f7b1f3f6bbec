import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { original, originalFile } from '../api/queries.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import type { Range } from './blocks.ts';
import style from './original-drawer.module.css';
import { OriginalPages } from './original-pages.tsx';
import { OriginalSource } from './original-source.tsx';

/** The selected place in the original: the source as it lies in the file, or the page of the PDF. */
export function OriginalDrawer(props: {
  detail: ReportDetail;
  place: Range | undefined;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const { detail } = props;
  const narrow = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false });
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '82%' : 'min(720px, 62vw)'}
      title={t('reader.originalTitle')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={style.body}>
        {/* Nothing selected: the beginning of the text. */}
        <Place detail={detail} place={props.place ?? { start: 0, end: Math.min(1, detail.text.length) }} />
        <a href={originalFile(detail.id, detail.version)} download>
          {t('reader.download')}
        </a>
      </div>
    </Drawer>
  );
}

function Place({ detail, place }: { detail: ReportDetail; place: Range }) {
  const { t } = useLanguage();
  const { id, versionId, version } = detail;
  const { data, error, refetch } = useQuery(original(id, versionId, version, place.start, place.end));
  if (error) return <TroubleNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  switch (data.kind) {
    case 'source':
      return <OriginalSource view={data} />;
    case 'pages':
      return <OriginalPages pages={data.pages} />;
    case 'none':
      return <p>{t('reader.originalNone', { reason: data.reason })}</p>;
  }
}
