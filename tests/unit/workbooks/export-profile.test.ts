import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PaperSize } from '../../../src-main/domain/codes.ts';
import { type ExportProfile, exportProfileSchema, type ProfileSection } from '../../../src-main/workbooks/export-profile.ts';
import { loadExportProfile, presetNames } from '../../../src-main/application/presets/load-presets.ts';
import { lineStarts } from '../../../src-main/workbooks/wrap-text.ts';
import { textWidth } from '../../../src-main/workbooks/row-height.ts';
import { countyProfile } from './sample-data.ts';

const profileSections = Object.keys(exportProfileSchema.shape).filter((key) => !['id', 'name', 'typesetting'].includes(key)) as ProfileSection[];

type Columns = readonly { header: string; width: number }[];

/** The columns of every table of a profile that lists them. */
function chosenColumns(profile: ExportProfile): Columns {
  return profileSections.flatMap((section): Columns => {
    const { columns } = profile[section];
    return Array.isArray(columns) ? columns : [];
  });
}

const pointsOf = (columns: Columns): number => columns.reduce((sum, { width }) => sum + width, 0) * 5.25;
/** Millimetres of the upper edge of a page. */
const pageWidths = { A4: { landscape: 297, portrait: 210 }, A3: { landscape: 420, portrait: 297 } } as const;
const pointsOfPage = (orientation: 'landscape' | 'portrait', paper: PaperSize = 'A4'): number => ((pageWidths[paper][orientation] - 30) / 25.4) * 72;

/** The tables whose columns a preset has for itself, not from the default one. */
function ownTables(name: string, profile: ExportProfile): { columns: Columns; paper: PaperSize; orientation: 'landscape' | 'portrait' | null }[] {
  const own = JSON.parse(readFileSync(`resources/presets/exports/${name}.json`, 'utf8')) as Record<string, { columns?: unknown }>;
  return profileSections.filter((section) => Array.isArray(own[section]?.columns)).map((section) => profile[section] as { columns: Columns; paper: PaperSize; orientation: 'landscape' | null });
}

describe('exportProfileSchema', () => {
  it('keeps the shipped tables within the width of A4 landscape at full size', () => {
    const { responsibilityTable, scoreSheet, changeList, leadingGroup, lookBack } = countyProfile;
    for (const { columns } of [responsibilityTable, scoreSheet, changeList, leadingGroup, lookBack]) {
      expect(pointsOf(columns)).toBeLessThanOrEqual(pointsOfPage('landscape'));
      expect(pointsOf(columns)).toBeGreaterThan(pointsOfPage('landscape') * 0.95);
    }
  });

  it.each(presetNames('resources', 'exports'))('has no column name of %s whose last line is one character', (name) => {
    const profile = loadExportProfile('resources', name);
    for (const { header, width } of chosenColumns(profile)) {
      const last = lineStarts(header, textWidth(width, { font: { size: profile.typesetting.sizes.header } })).at(-1) ?? 0;
      expect(header.length - last, `${header} ${width}`).toBeGreaterThan(1);
    }
  });

  it.each(presetNames('resources', 'exports'))('has every table of %s where all column names stand in one line each', (name) => {
    const profile = loadExportProfile('resources', name);
    expect(profile.id).toBe(name);
    if (name === 'county-standard') return;
    for (const { columns, paper, orientation } of ownTables(name, profile)) {
      const points = pointsOf(columns);
      const page = pointsOfPage(orientation ?? profile.typesetting.orientation, paper);
      expect(points / page).toBeGreaterThan(0.95);
      expect(points / page).toBeLessThanOrEqual(1);
      for (const { header, width } of columns) expect(textWidth(width, { font: { size: profile.typesetting.sizes.header } }), header).toBeGreaterThanOrEqual(header.length);
    }
  });

  it('keeps the first sheet of a fill-in workbook within the width of A4 portrait', () => {
    const { labelWidth, valueWidth } = countyProfile.fillIn.instructions;
    expect((labelWidth + valueWidth) * 5.25).toBeLessThanOrEqual(((210 - 30) / 25.4) * 72);
  });

  it.each([
    ['an unknown key', { ...countyProfile, colour: 'red' }],
    ['a field twice', { ...countyProfile, responsibilityTable: { ...countyProfile.responsibilityTable, columns: countyProfile.responsibilityTable.columns.map((column) => ({ ...column, field: 'note' })) } }],
    ['a row height that Excel refuses', { ...countyProfile, typesetting: { ...countyProfile.typesetting, maximumRowHeight: 410 } }],
    ['a footer size that is not whole', { ...countyProfile, typesetting: { ...countyProfile.typesetting, footerSize: 10.5 } }],
    ['a score sheet without the column of its total', { ...countyProfile, scoreSheet: { ...countyProfile.scoreSheet, columns: countyProfile.scoreSheet.columns.filter(({ field }) => field !== 'score') } }],
  ])('refuses %s', (_what, profile) => {
    expect(() => exportProfileSchema.parse(profile)).toThrow();
  });
});
