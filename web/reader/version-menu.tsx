import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './version-menu.module.css';

/** The versions of a page that changed: change to one, or see the difference. Absent while there is but one. */
export function VersionMenu({ detail }: { detail: ReportDetail }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/reports/$id' });
  // A text revision of the same version is no version of its own.
  const versions = [...new Map(detail.versions.map((one) => [one.version, one])).values()].sort(
    (one, two) => two.version - one.version,
  );
  if (versions.length < 2) return null;
  const latest = versions[0]?.version;
  const show = (version: number) =>
    void navigate({
      search: (before) => ({
        ...before,
        version: version === latest ? undefined : String(version),
        compare: undefined,
      }),
    });
  const before =
    versions.find(({ version }) => version < detail.version)?.version ?? versions.at(-2)?.version;
  return (
    <Menu position="bottom-start" width={300} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={style.opener}>
          {t('reader.versionOf', { number: detail.version, count: versions.length })}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {versions.map((one) => (
          <Menu.Item
            key={one.version}
            onClick={() => show(one.version)}
            rightSection={one.version === detail.version ? '✓' : undefined}
          >
            {t('reader.version', { number: one.version })}
            <span className={style.note}>
              {one.version === latest ? t('reader.latest') : sayMoment(one.obtainedAt, language)}
            </span>
          </Menu.Item>
        ))}
        {before !== undefined && before !== detail.version && (
          <>
            <Menu.Divider />
            <Menu.Item
              onClick={() => void navigate({ search: (now) => ({ ...now, compare: String(before) }) })}
            >
              {t('reader.compare')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
