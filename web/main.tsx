import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/index.css';
import { appearanceStore, applyAppearance, theme } from './app/appearance.ts';
import { queryClient, router } from './app/router.tsx';
import { startLanguage } from './language/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
applyAppearance();
await startLanguage();
createRoot(root).render(
  <StrictMode>
    {/* Its variables stand in style/mantine.css, so that the security policy need not allow a style element. */}
    <MantineProvider
      theme={theme}
      colorSchemeManager={appearanceStore}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
