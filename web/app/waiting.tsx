import { useLanguage } from '../language/index.ts';
import style from './waiting.module.css';

/** Shown while a page or its contents are on the way. Nothing blinks. */
export function Waiting() {
  const { t } = useLanguage();
  return (
    <p className={style.waiting} role="status">
      {t('frame.loading')}
    </p>
  );
}
