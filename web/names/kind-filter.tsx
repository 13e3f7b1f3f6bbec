import type { NameKind } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import style from './kind-filter.module.css';

/** Narrows a list of names to one kind. */
export function KindFilter(props: {
  kinds: readonly NameKind[];
  chosen: string | undefined;
  onChoose: (kind: string) => void;
}) {
  const { t } = useLanguage();
  if (props.kinds.length < 2 && !props.chosen) return null;
  return (
    <div className={style.kinds}>
      <button type="button" aria-pressed={!props.chosen} onClick={() => props.onChoose('')}>
        {t('names.all')}
      </button>
      {props.kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === props.chosen}
          onClick={() => props.onChoose(kind === props.chosen ? '' : kind)}
        >
          {t(`labels.kinds.${kind}`)}
        </button>
      ))}
    </div>
  );
}
