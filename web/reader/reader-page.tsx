import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { report } from '../api/queries.ts';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import whole from '../app/whole-page.module.css';
import { Reader } from './reader.tsx';

/** The address of a report: fetches it, and says so when it cannot be had. */
export function ReaderPage() {
  const { id } = useParams({ from: '/reports/$id' });
  const { version } = useSearch({ from: '/reports/$id' });
  const { data, error, refetch } = useQuery(report(id, version));
  usePageTitle(data?.title);
  if (error)
    return (
      <div className={whole.page}>
        <TroubleNote error={error} onRetry={() => void refetch()} />
      </div>
    );
  return data ? <Reader key={data.versionId} detail={data} /> : <Waiting />;
}
