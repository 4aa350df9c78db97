import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The native module stays outside the bundle; everything else is in it, so that node_modules holds only this at run time. */
const nativeModules = ['better-sqlite3'];

/** Both runtimes are served: the Electron that is released, and the older one that machines without a download test with. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** What runs from the checkout is bundled into `out`, what is packed into `dist/program`. */
const outputFolder = (mode: string, part: string): string => path.resolve(mode === 'development' ? 'out' : 'dist/program', part);

export default defineConfig(({ mode }) => ({
  main: {
    // Its build for Node declares a `require` of its own, which clashes with the one that ES chunks are given here. What
    // differs are only its asynchronous functions, which nothing uses.
    resolve: { alias: { fflate: 'fflate/browser' } },
    define: { DEVELOPMENT_BUILD: JSON.stringify(mode === 'development') },
    build: {
      outDir: outputFolder(mode, 'main'),
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        external: nativeModules,
        input: { main: 'src-main/electron/main.ts', 'worker-entry': 'src-main/workers/worker-entry.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: outputFolder(mode, 'preload'),
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: outputFolder(mode, 'renderer'),
      target: chromeTarget,
      minify: true,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
  },
}));
