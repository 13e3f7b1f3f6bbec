import { useMantineColorScheme } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { nameHits, reportHits } from '../api/queries.ts';
import { sayDay } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import { useGoing } from './going.ts';
import { useThings } from './things.ts';

export interface Suggestion {
  readonly key: string;
  readonly group: 'foundNames' | 'foundReports' | 'commands';
  readonly label: string;
  readonly note?: string;
  readonly act: () => void;
}

/** What the words in the box could mean, best first. `settled` once the server has answered for these words. */
export function useSuggestions(words: string): { suggestions: readonly Suggestion[]; settled: boolean } {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const commands = useCommands();
  const names = useQuery({ ...nameHits(words, 6), placeholderData: keepPreviousData });
  const reports = useQuery({ ...reportHits(words), placeholderData: keepPreviousData });
  const wanted = words.toLowerCase();
  const named: Suggestion[] = (words && names.data ? names.data.names : []).map((hit) => ({
    key: `name ${hit.kind} ${hit.name}`,
    group: 'foundNames',
    label: hit.name,
    note: [
      t(`labels.kind.${hit.kind}`),
      hit.matched.toLowerCase() === hit.name.toLowerCase()
        ? ''
        : t('frame.alsoSpelt', { matched: hit.matched }),
      hit.reports > 0 ? t('frame.inReports', { count: hit.reports }) : '',
    ]
      .filter(Boolean)
      .join('　'),
    act: () => void navigate({ to: '/names/$name', params: { name: hit.name }, search: { kind: hit.kind } }),
  }));
  const things = useThings(words).map(
    ({ key, label, note, act }): Suggestion => ({ key, group: 'foundNames', label, note, act }),
  );
  const found: Suggestion[] = (words && reports.data ? reports.data.items : []).map((item) => ({
    key: `report ${item.id}`,
    group: 'foundReports',
    label: item.title,
    note: sayDay((item.publishedAt ?? item.updatedAt)?.value ?? item.obtainedAt, language),
    act: () => void navigate({ to: '/reports/$id', params: { id: item.id } }),
  }));
  const all: Suggestion = {
    key: 'search all',
    group: 'foundReports',
    label: t('frame.searchAll', { words }),
    act: () => void navigate({ to: '/reports', search: { q: words } }),
  };
  const matching = commands.filter(({ label }) => label.toLowerCase().includes(wanted));
  if (!words) return { suggestions: commands, settled: true };
  return {
    suggestions: [...named, ...things, ...found, all, ...matching],
    settled: !(names.isFetching || reports.isFetching),
  };
}

function useCommands(): readonly Suggestion[] {
  const { t } = useLanguage();
  const go = useGoing();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const command = (key: string, label: string, act: () => void): Suggestion => ({
    key: `command ${key}`,
    group: 'commands',
    label,
    act,
  });
  return [
    command('add', t('frame.keyHelp.goAdd'), go.add),
    command('reports', t('frame.keyHelp.goReports'), go.reports),
    command('names', t('frame.keyHelp.goNames'), go.names),
    command('judgement', t('frame.keyHelp.goJudgement'), go.judgement),
    command('feeds', t('frame.keyHelp.goFeeds'), go.feeds),
    command('sync', t('names.toSets'), () => void navigate({ to: '/sync' })),
    command('compare', t('names.toCompare'), () => void navigate({ to: '/compare' })),
    command('light', `${t('frame.appearance')}: ${t('frame.light')}`, () => setColorScheme('light')),
    command('dark', `${t('frame.appearance')}: ${t('frame.dark')}`, () => setColorScheme('dark')),
  ];
}
