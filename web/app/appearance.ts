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
