import type { Page } from 'playwright';
import { launchApp } from '../../tests/support/electron-app.ts';
import { percentile } from './measure.ts';
import { measurement, type BenchOptions, type Measurement, type MeasurementGroup } from './measurement.ts';
import { newTenYears } from './ten-years.ts';

/** Screens with what they show once their data are there. */
const screens = [
  { entry: '工作台', selector: '[aria-label="超期单位"] li' },
  { entry: '计划管理', selector: '[data-plan-detail]' },
  { entry: '上级转化', selector: '[data-plan]' },
  { entry: '任务分工', selector: '[data-task]' },
  { entry: '单位', selector: '[data-unit], [data-row]' },
  { entry: '季度进展', selector: '[data-line]' },
  { entry: '督办', selector: '[role="row"][id^="row-"]' },
  { entry: '申请来信', selector: '[role="row"][id^="row-"]' },
  { entry: '网站栏目', selector: '[role="row"][id^="row-"]' },
  { entry: '上年回顾', selector: '[role="row"][id^="row-"]' },
  { entry: '自查评分', selector: 'tbody tr' },
] as const;

/** Nobody goes to another screen sooner; by then the window has loaded their code. */
const afterStart = 1_500;

/** Milliseconds of one showing. */
interface Shown {
  readonly filled: number;
  readonly longestFrame: number;
}

/** How long a screen of the built program takes from the click to its rows, when it is shown for the first time and again. */
export async function benchScreenWindow({ quick }: BenchOptions): Promise<MeasurementGroup> {
  const { workspace } = await newTenYears();
  const { folder } = workspace;
  workspace.close();
  const app = await launchApp({ workspace: folder });
  try {
    const rows: Measurement[] = [];
    const rounds = quick ? 3 : 15;
    const first = new Map<string, Shown[]>();
    const again = new Map<string, Shown[]>();
    for (let round = -1; round < rounds; round += 1) {
      await app.page.reload();
      await app.page.locator('[data-task]').first().waitFor();
      await app.page.waitForTimeout(afterStart);
      for (const visits of [first, again]) {
        for (const screen of screens) {
          const shown = await showScreen(app.page, screen);
          if (round >= 0) visits.set(screen.entry, [...(visits.get(screen.entry) ?? []), shown]);
          await app.page.waitForTimeout(100);
        }
      }
    }
    for (const { entry } of screens) {
      rows.push(row(`${entry}, first shown`, first.get(entry) ?? []), row('  shown again', again.get(entry) ?? []));
    }
    return { heading: 'From the click to the rows in the window, with 10 years × 150 tasks × 80 units', rows };
  } finally {
    await app.close();
  }
}

function row(name: string, shown: readonly Shown[]): Measurement {
  const filled = shown.map((one) => one.filled);
  const frames = shown.map((one) => one.longestFrame);
  return measurement(name, filled, { note: `p95 ${percentile(filled, 0.95).toFixed(0)}; longest frame p95 ${percentile(frames, 0.95).toFixed(0)}` });
}

/** Shows a screen by its entry and waits, frame by frame, until its rows are drawn. */
function showScreen(page: Page, screen: (typeof screens)[number]): Promise<Shown> {
  return page.evaluate(
    ({ entry, selector }) =>
      new Promise<Shown>((resolve, reject) => {
        const entries = [...document.querySelectorAll<HTMLElement>('[data-navigation]')];
        const button = entries.find((one) => one.textContent === entry);
        const start = performance.now();
        let last = start;
        let longestFrame = 0;
        const isShown = (): boolean => [...document.querySelectorAll<HTMLElement>(selector)].some((one) => one.checkVisibility());
        const watch = (now: number): void => {
          longestFrame = Math.max(longestFrame, now - last);
          last = now;
          if (now - start > 10_000) reject(new Error(`${entry} showed nothing like ${selector}`));
          else if (now > start && button?.ariaCurrent === 'page' && isShown()) resolve({ filled: now - start, longestFrame });
          else requestAnimationFrame(watch);
        };
        requestAnimationFrame((now) => {
          last = now;
          button?.click();
          requestAnimationFrame(watch);
        });
      }),
    screen,
  );
}
