import { useRef } from 'react';
import { FileIcon } from '../app/icons.tsx';
import { useLanguage } from '../language/index.ts';
import { useAddFiles } from './adding.ts';
import style from './file-field.module.css';

/** Files by a button; dropping works here and anywhere else on the page. */
export function FileField() {
  const { t } = useLanguage();
  const addFiles = useAddFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={style.field}>
      <FileIcon />
      <p>{t('add.filesHint')}</p>
      <button type="button" onClick={() => input.current?.click()}>
        {t('add.chooseFiles')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('add.files')}
        accept=".html,.htm,.pdf,.docx,.docm,.eml,.txt,.md,.markdown,text/html,application/pdf,text/plain,text/markdown,message/rfc822"
        onChange={(event) => {
          addFiles(Array.from(event.currentTarget.files ?? []));
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
