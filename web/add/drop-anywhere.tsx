import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/index.ts';
import { useAddFiles } from './adding.ts';
import style from './drop-anywhere.module.css';

/** Files dropped anywhere on the page are read; the page then shows their progress. */
export function DropAnywhere() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const addFiles = useAddFiles();
  const [over, setOver] = useState(false);
  const drop = useRef((_: readonly File[]) => {});
  drop.current = (files) => {
    addFiles(files);
    void navigate({ to: '/add' });
  };
  useEffect(() => {
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const on = {
      dragenter: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        depth += 1;
        setOver(true);
      },
      dragleave: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        depth = Math.max(0, depth - 1);
        setOver(depth > 0);
      },
      dragover: (event: DragEvent) => {
        if (holdsFiles(event)) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setOver(false);
        const files = Array.from(event.dataTransfer?.files ?? []);
        if (files.length > 0) drop.current(files);
      },
    };
    window.addEventListener('dragenter', on.dragenter);
    window.addEventListener('dragleave', on.dragleave);
    window.addEventListener('dragover', on.dragover);
    window.addEventListener('drop', on.drop);
    return () => {
      window.removeEventListener('dragenter', on.dragenter);
      window.removeEventListener('dragleave', on.dragleave);
      window.removeEventListener('dragover', on.dragover);
      window.removeEventListener('drop', on.drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={style.veil}>
      <p>
        <strong>{t('frame.dropTitle')}</strong>
        {t('frame.dropHint')}
      </p>
    </div>
  );
}
