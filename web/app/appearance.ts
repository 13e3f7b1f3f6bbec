import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

export const theme = createTheme({
  fontFamily: 'var(--page-font)',
  primaryColor: 'blue',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

export const appearanceStore = localStorageColorSchemeManager({ key: 'shirabe-appearance' });
