import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The native module stays outside the bundle; everything else is in it, so that node_modules holds only this at run time. */
const nativeModules = ['better-sqlite3'];

/** Both runtimes are served: the Electron that is released, and the older one that machines without a download test with. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

export default defineConfig(({ mode }) => ({
  main: {
    define: { DEVELOPMENT_BUILD: JSON.stringify(mode === 'development') },
    build: {
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
      target: chromeTarget,
      minify: true,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
  },
}));
