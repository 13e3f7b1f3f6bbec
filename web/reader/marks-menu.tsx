import { Menu } from '@mantine/core';
import { useLanguage } from '../language/index.ts';
import markStyle from './marks.module.css';
import { type MarkChoice, markChoices, markKinds } from './marks.ts';
import style from './marks-menu.module.css';

const names = { all: 'marksAll', claims: 'marksClaims', names: 'marksNames', none: 'marksNone' } as const;

/** Thins the marks, and says what each kind of line means. */
export function MarksMenu({
  choice,
  onChoose,
}: {
  choice: MarkChoice;
  onChoose: (choice: MarkChoice) => void;
}) {
  const { t } = useLanguage();
  return (
    <Menu position="bottom-end" width={264} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={style.opener}>
          <span className={style.sample} aria-hidden="true">
            <span className={markStyle.mark} data-kind="actor">
              {t('reader.marks')}
            </span>
          </span>
          {choice !== 'all' && <span>{t(`reader.${names[choice]}`)}</span>}
          <span className={style.hidden}>{t('reader.marks')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {markChoices.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === choice}
            rightSection={one === choice ? '✓' : undefined}
            onClick={() => onChoose(one)}
          >
            {t(`reader.${names[one]}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('reader.legend')}</Menu.Label>
        <ul className={style.legend}>
          {markKinds.map((kind) => (
            <li key={kind}>
              <span className={markStyle.mark} data-kind={kind}>
                {t(`labels.mark.${kind}`)}
              </span>
            </li>
          ))}
        </ul>
      </Menu.Dropdown>
    </Menu>
  );
}
