// How the app is built: one configuration, three environments (the page, the main process, the preload script).
import { builtinModules } from 'node:module';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { aboutPlugin } from './scripts/about-app.ts';
import { guidePlugin } from './scripts/guide-pages.ts';
import { licencesPlugin } from './scripts/licences.ts';
import { viewerPlugin } from './scripts/viewer-code.ts';

const external = ['electron', /^node:/, ...builtinModules];

/** A build for Electron's own Node: no page, no public files, one file out. */
function shell(input: string, outDir: string, format: 'es' | 'cjs', entryFileNames: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node22',
      rolldownOptions: { input, external, output: { format, entryFileNames } },
    },
  };
}

/** The library's own words come in thirty languages; the window speaks two. */
const SPOKEN = { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US', 'en-GB'] }), enforce: 'pre' as const };

/** DuckDB says of itself that importing it does nothing; importing its worker is all that it does. */
const duckdbWorker: Plugin = {
  name: 'duckdb-worker',
  transform: (code, id) => (id.includes('duckdb-browser-eh.worker') ? { code, map: null, moduleSideEffects: true } : null),
};

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../datasets',
  plugins: [react(), SPOKEN, viewerPlugin(), guidePlugin(), aboutPlugin(), licencesPlugin()],
  worker: { format: 'es', plugins: () => [duckdbWorker] },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'chrome140',
    sourcemap: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
  environments: {
    main: shell('electron/main.ts', '../out/main', 'es', 'index.js'),
    preload: shell('electron/preload.ts', '../out/preload', 'cjs', 'index.cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
});
