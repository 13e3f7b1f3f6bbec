import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** Scrolling is not locked behind dialogs: the lock would need a style element, which the security policy refuses. */
export const theme = createTheme({
  fontFamily: 'var(--page-font)',
  primaryColor: 'blue',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.3 } } },
    Drawer: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.2 } } },
  },
});

export const appearanceStore = localStorageColorSchemeManager({ key: 'shirabe-appearance' });

/** Light or dark stands on the document before anything is drawn, so that nothing is drawn in the wrong colours. */
export function applyAppearance(): void {
  const chosen = appearanceStore.get('auto');
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = chosen === 'auto' ? (prefersDark ? 'dark' : 'light') : chosen;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
}
