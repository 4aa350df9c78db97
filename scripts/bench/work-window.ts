import type { Page } from 'playwright';
import { launchApp } from '../../tests/support/electron-app.ts';
import { median, percentile } from './measure.ts';
import { measurement, type BenchOptions, type MeasurementGroup } from './measurement.ts';
import { newTenYears } from './ten-years.ts';

/** Something that the clerk does in the window, and what he then sees. */
interface Step {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
  /** Selector of what comes; null where only the frames count. */
  readonly until: string | null;
}

/** How long the frames are watched after what was awaited, or in all where nothing is. */
const settling = 400;

const toScreen = (entry: string) => async (page: Page): Promise<void> => {
  await page.locator('[data-navigation]').filter({ hasText: entry }).click();
  await page.waitForTimeout(settling);
};

const steps: readonly Step[] = [
  {
    name: 'search everywhere, from the first key to the hits',
    prepare: async (page) => {
      await page.keyboard.press('Control+K');
      await page.getByRole('combobox', { name: '查找全部' }).fill('');
      await page.waitForTimeout(settling);
    },
    act: (page) => page.keyboard.type('公开'),
    until: '[data-hit]',
  },
  {
    name: 'page of a unit, from the click',
    prepare: async (page) => {
      await page.keyboard.press('Escape');
      await toScreen('单位')(page);
    },
    act: (page) => page.locator('[data-unit]:visible').filter({ hasText: '县财政局' }).first().click(),
    until: 'section[aria-label="任务"]:visible',
  },
  {
    name: 'ledger filtered by words',
    prepare: toScreen('任务台账'),
    act: async (page) => {
      await page.keyboard.press('Control+F');
      await page.keyboard.type('公开');
    },
    until: null,
  },
  {
    name: 'ledger scrolled',
    prepare: async (page) => {
      await page.getByRole('textbox', { name: '查找' }).fill('');
      await page.waitForTimeout(settling);
      await page.locator('[data-task]').first().hover();
    },
    act: async (page) => {
      for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 200);
    },
    until: null,
  },
];

/** What the clerk does most in the window: how long until he sees it, and the longest frame meanwhile. */
export async function benchWorkWindow({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const { workspace } = await newTenYears();
  const { folder } = workspace;
  workspace.close();
  const app = await launchApp({ workspace: folder });
  try {
    const { page } = app;
    await page.locator('[data-task]').first().waitFor();
    const seen = new Map<string, { filled: number[]; frames: number[] }>(steps.map(({ name }) => [name, { filled: [], frames: [] }]));
    for (let round = -1; round < (quick ? 3 : 15); round += 1) {
      for (const step of steps) {
        const { filled, longestFrame } = await watched(page, step);
        if (round < 0) continue;
        seen.get(step.name)?.filled.push(filled);
        seen.get(step.name)?.frames.push(longestFrame);
      }
    }
    const rows = steps.map(({ name, until }) => {
      const { filled = [], frames = [] } = seen.get(name) ?? {};
      const waited = until === null ? '' : `p95 ${percentile(filled, 0.95).toFixed(0)}; `;
      return measurement(name, until === null ? frames : filled, { note: `${waited}longest frame median ${median(frames).toFixed(0)}, p95 ${percentile(frames, 0.95).toFixed(0)}` });
    });
    return { heading: 'Work in the window, with 10 years × 150 tasks × 80 units', rows };
  } finally {
    await app.close();
  }
}

/** Does a step while the frames are watched; milliseconds. */
async function watched(page: Page, { prepare, act, until }: Step): Promise<{ filled: number; longestFrame: number }> {
  await prepare(page);
  await page.evaluate(() => {
    const watch = { last: performance.now(), longest: 0, ends: false };
    Object.assign(globalThis, { frameWatch: watch });
    const look = (now: number): void => {
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      if (!watch.ends) requestAnimationFrame(look);
    };
    requestAnimationFrame((now) => {
      watch.last = now;
      requestAnimationFrame(look);
    });
  });
  const start = performance.now();
  await act(page);
  if (until !== null) await page.locator(until).first().waitFor();
  const filled = performance.now() - start;
  await page.waitForTimeout(settling);
  const longestFrame = await page.evaluate(() => {
    const { frameWatch } = globalThis as unknown as { frameWatch: { longest: number; ends: boolean } };
    frameWatch.ends = true;
    return frameWatch.longest;
  });
  return { filled, longestFrame };
}
