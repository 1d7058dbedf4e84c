/** Builds the three main-process hosts, the preload script and the renderer into `out/`. */
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { contentSecurityPolicy } from './src-main/app/csp.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** Hot reload talks over a socket and puts styles into the page; nothing else is looser than in a built app. */
const developmentPolicy = contentSecurityPolicy
  .replace(`style-src 'self'`, `style-src 'self' 'unsafe-inline'`)
  .replace(`connect-src 'self'`, `connect-src 'self' ws:`);

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          electron: at('src-main/electron/main.ts'),
          web: at('src-main/web/main.ts'),
          cli: at('src-main/cli/main.ts'),
          'line-worker': at('src-main/app/derivation/line-worker.ts'),
          'grade-worker': at('src-main/app/grading/grade-worker.ts'),
          typeset: at('src-main/typeset/node-child.ts'),
          'electron-typeset': at('src-main/electron/typeset-child.ts'),
        },
        // Node 20's list of builtins, from which the externals are made, does not know it.
        external: ['node:sqlite'],
      },
    },
  },
  preload: {
    build: {
      // A sandboxed window loads one plain CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    server: { headers: { 'Content-Security-Policy': developmentPolicy } },
    build: {
      minify: true,
      // The page's policy knows no fonts in data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('src-renderer/index.html') },
    },
    plugins: [svelte()],
  },
});
