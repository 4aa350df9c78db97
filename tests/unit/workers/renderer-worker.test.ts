import { describe, expect, it } from 'vitest';
import { readWorkbookValues } from '../../../src-main/workbooks/read-workbook-values.ts';
import { createRendererWorker } from '../../../src-main/workers/renderer-worker.ts';
import { countyProfile, sampleScoreSheet, sampleTable } from '../workbooks/sample-data.ts';

const entry = new URL('../../../src-main/workers/worker-entry.ts', import.meta.url);
const limits = { timeoutMs: 60_000, maxMemoryMb: 1024 };

describe('renderer worker', () => {
  it('renders one workbook after the other in the same worker, telling its progress', async () => {
    const renderer = createRendererWorker(entry, limits);
    const phases: string[] = [];
    const request = { table: 'responsibilityTable' as const, profile: countyProfile, data: sampleTable(35) };
    const first = await renderer.render(request, { onProgress: ({ phase }) => phases.push(phase) });
    const second = await renderer.render(request);
    expect(readWorkbookValues(first.bytes)).toEqual(readWorkbookValues(second.bytes));
    expect(first.checked.checkedCells).toBeGreaterThan(200);
    expect(phases).toContain('writing');
  });

  it('gives a wrong total as a typed error and renders the next workbook all the same', async () => {
    const renderer = createRendererWorker(entry, limits);
    const sheet = sampleScoreSheet();
    const wrong = { ...sheet, total: sheet.total + 1 };
    const request = { table: 'scoreSheets' as const, profile: countyProfile, title: 'x', summary: null, sheets: [wrong] };
    await expect(renderer.render(request)).rejects.toMatchObject({ name: 'WorkbookError', code: 'CHECK_FAILED' });
    const rendered = await renderer.render({ ...request, sheets: [sheet] });
    expect(rendered.checked.sheets).toBe(1);
  });

  it('lays out a previewed workbook once for all of its sheets', async () => {
    const renderer = createRendererWorker(entry, limits);
    const sheet = sampleScoreSheet();
    let made = 0;
    const request = () => {
      made += 1;
      return { table: 'scoreSheets' as const, profile: countyProfile, title: '评分', summary: null, sheets: [sheet, { ...sheet, unitName: '县审计局' }] };
    };
    const first = await renderer.preview({ key: 'one', sheet: 0, request });
    const second = await renderer.preview({ key: 'one', sheet: 1, request });
    expect(made).toBe(1);
    expect([first.shown?.name, second.shown?.name]).toEqual(second.sheets.map(({ name }) => name));
    expect(await renderer.preview({ key: 'other', sheet: 1, request })).toEqual(second);
    expect((await renderer.preview({ key: 'one', sheet: 2, request })).shown).toBeNull();
    expect(made).toBe(3);
  });

  it('stops when it is cancelled', async () => {
    const renderer = createRendererWorker(entry, limits);
    const controller = new AbortController();
    const request = { table: 'responsibilityTable' as const, profile: countyProfile, data: sampleTable(5_000) };
    const rendering = renderer.render(request, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(rendering).rejects.toMatchObject({ name: 'AbortError' });
  });
});
