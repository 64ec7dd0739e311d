// How the app is built: one configuration, three environments (the page, the main process, the preload script).
import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
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

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../datasets',
  plugins: [react(), viewerPlugin()],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'chrome140',
    sourcemap: false,
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
