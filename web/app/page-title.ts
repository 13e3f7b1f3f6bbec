import { useEffect } from 'react';
import { useLanguage } from '../language/index.ts';

/** Names the page in the browser's tab. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useLanguage();
  const product = t('frame.product');
  useEffect(() => {
    document.title = title ? `${title} — ${product}` : product;
  }, [title, product]);
}
