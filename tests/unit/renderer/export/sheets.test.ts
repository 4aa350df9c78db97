import { describe, expect, it } from 'vitest';
import type { PreviewSheet } from '../../../../src-main/contract/export-questions.ts';
import type { TaizhangClient } from '../../../../src-main/contract/index.ts';
import { followJob } from '../../../../src-main/contract/jobs.ts';
import { firstSheet, heldSheet } from '../../../../src-renderer/features/export/preview/sheet-choice.ts';
import { layOutSheets } from '../../../../src-renderer/features/export/print/lay-out-sheets.ts';
import { sampleSheet } from './sheet-samples.ts';

describe('the chosen sheet', () => {
  const chosen = { place: 2, name: '县财政局' };

  it('stays where it is, and while its table is unknown', () => {
    expect(heldSheet(chosen, ['汇总', '县教育局', '县财政局'], false)).toBe(chosen);
    expect(heldSheet(chosen, null, false)).toBe(chosen);
    expect(heldSheet(firstSheet, ['汇总'], false)).toBe(firstSheet);
  });

  it('is followed to its place in another table', () => {
    expect(heldSheet(chosen, ['县财政局', '县教育局', '县司法局'], false)).toEqual({ place: 0, name: '县财政局' });
  });

  it('gives way to the first where it is missing', () => {
    expect(heldSheet(chosen, ['汇总', '县教育局', '县司法局'], false)).toBe(firstSheet);
  });

  it('is looked for from the first where its place is missing', () => {
    const atFirst = heldSheet(chosen, null, true);
    expect(atFirst).toEqual({ place: 0, name: '县财政局' });
    expect(heldSheet(atFirst, null, true)).toBe(atFirst);
    expect(heldSheet(atFirst, ['汇总', '县财政局'], false)).toEqual({ place: 1, name: '县财政局' });
  });
});

describe('the sheets that are printed', () => {
  const table = { question: { table: 'unitList' as const }, profileId: null };
  const { signal } = new AbortController();

  /** A program whose table has the sheets that `sheetsAt` gives for each request, counted from 0. */
  function clientWith(sheetsAt: (request: number) => readonly PreviewSheet[]): { client: TaizhangClient; asked: number[] } {
    const asked: number[] = [];
    const preview = ({ sheet }: { sheet: number }) => {
      const sheets = sheetsAt(asked.length);
      asked.push(sheet);
      return Promise.resolve({ title: '', styles: {}, sheets: sheets.map(({ name, rows }) => ({ name, rowCount: rows.length })), shown: sheets[sheet] });
    };
    return { client: { exports: { preview } } as unknown as TaizhangClient, asked };
  }

  it('are laid out one after the other, telling how far it is', async () => {
    const sheets = ['甲', '乙', '丙'].map((name) => sampleSheet([100], { name }));
    const { client, asked } = clientWith(() => sheets);
    const steps: string[] = [];
    const prepared = await followJob(layOutSheets(client, table, signal), ({ phase, done, total }) => steps.push(`${phase} ${done}/${total}`));
    expect(prepared.map(({ sheet }) => sheet.name)).toEqual(['甲', '乙', '丙']);
    expect(asked).toEqual([0, 1, 2]);
    expect(steps).toEqual(['typesetting 1/3', 'typesetting 2/3']);
  });

  it('are never of two tables', async () => {
    const before = ['甲', '乙', '丙'].map((name) => sampleSheet([100], { name }));
    const after = ['甲', '丁'].map((name) => sampleSheet([100], { name }));
    const { client, asked } = clientWith((request) => (request < 1 ? before : after));
    const prepared = await followJob(layOutSheets(client, table, signal), () => undefined);
    expect(prepared.map(({ sheet }) => sheet.name)).toEqual(['甲', '丁']);
    expect(asked).toEqual([0, 1, 0, 1]);
  });
});
