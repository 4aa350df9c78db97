// Runs a program inside itself, tells when its window is ready, painted and filled, and ends it.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** Folder of the program; what its page shows when it is filled, as a CSS selector. */
const { TAIZHANG_BENCH_PROGRAM: programFolder, TAIZHANG_BENCH_SELECTOR: selector } = process.env;
/** Time for memory to settle after the start. */
const settleMilliseconds = 500;

// The wall clock is the one that this process, the page's process and the benchmark share.
const now = () => performance.timeOrigin + performance.now();

/** Runs in the page: when it was first painted, and one frame after what the selector names was there. */
const whenFilled = `Promise.all([
  new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint) resolve(performance.timeOrigin + paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  }),
  new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(${JSON.stringify(selector)})) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    look();
  }),
])`;

/** Waits until the window is ready and filled, prints what was seen as one line and ends the program. */
async function watch(window) {
  const ready = once(window, 'ready-to-show').then(now);
  await once(window.webContents, 'dom-ready');
  const [painted, filled] = await window.webContents.mainFrame.executeJavaScript(whenFilled);
  const seen = { ready: await ready, painted, filled };
  await setTimeout(settleMilliseconds);
  const kibibytes = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
  console.log(`probe ${JSON.stringify({ ...seen, workingSet: kibibytes / 1024 })}`);
  app.quit();
}

app.once('browser-window-created', (_, window) => void watch(window));

const { name, productName, version, main } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(programFolder);
await import(pathToFileURL(join(programFolder, main)).href);
