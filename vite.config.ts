import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: `web/` → `dist/`. While it is written, `vite` answers it and asks a running `shirabe serve` for `/api`. */
export default defineConfig({
  root: path.join(import.meta.dirname, 'web'),
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    // No data: addresses: the page's content security policy lets only the server's own files in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': process.env.SHIRABE_ADDRESS ?? 'http://127.0.0.1:4870' } },
});
