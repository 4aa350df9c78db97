import { expect, it } from 'vitest';
import type { ExportProfile, ProfileSection } from '../../../../src-main/workbooks/export-profile.ts';
import { layOutWorkbook } from '../../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { countyProfile } from '../sample-data.ts';
import { tableRequests } from '../sample-requests.ts';

/** The sections whose looks the sheets of a workbook show. */
const sectionsOf = (table: string): ProfileSection[] => (table === 'scoreSheets' ? ['scoreSummary', 'scoreSheet'] : [table as ProfileSection]);
const tables = tableRequests(countyProfile).map(({ table }) => table).filter((table) => table !== 'fillIn');

/** The sheets of a table where each of its sections is in portrait and has a line for signatures of its own. */
function sheetsOf(table: string, change: (section: ProfileSection) => object) {
  const sections = sectionsOf(table).map((section) => [section, { ...countyProfile[section], ...change(section) }]);
  const profile = { ...countyProfile, ...Object.fromEntries(sections) } as ExportProfile;
  const request = tableRequests(profile).find((one) => one.table === table);
  if (!request) throw new Error(`no ${table}`);
  return layOutWorkbook(request).sheets;
}

it.each(tables)('%s has the paper of its own and ends with its line for signatures', (table) => {
  const signature = (section: ProfileSection) => `填报人：\n审核人：（${section}）`;
  const sheets = sheetsOf(table, (section) => ({ paper: 'A3', orientation: 'portrait', signature: signature(section) }));
  for (const [at, sheet] of sheets.entries()) {
    const section = sectionsOf(table)[Math.min(at, sectionsOf(table).length - 1)];
    expect(sheet.print).toMatchObject({ paper: 'A3', orientation: 'portrait' });
    const last = sheet.rows.at(-1);
    expect(last?.cells[0]).toEqual({ value: signature(section ?? 'ranking'), style: 'signature' });
    expect(last?.merges).toEqual([{ from: 0, to: sheet.columnWidths.length - 1 }]);
    expect(last?.height).toBeGreaterThan(2 * countyProfile.typesetting.sizes.subtitle);
  }
});

it.each(tables)('%s follows the typesetting and has no line for signatures where its profile has none', (table) => {
  for (const sheet of sheetsOf(table, () => ({ paper: 'A4', orientation: null, signature: '' }))) {
    expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'landscape' });
    expect(sheet.rows.flatMap(({ cells }) => cells).some(({ style }) => style === 'signature')).toBe(false);
  }
});

it('the task sheet of a fill-in workbook has the paper of its own, the first sheet stays A4 portrait', () => {
  const papers = (paper: 'A4' | 'A3', orientation: 'landscape' | 'portrait' | null) => {
    const request = tableRequests({ ...countyProfile, fillIn: { ...countyProfile.fillIn, paper, orientation } }).find(({ table }) => table === 'fillIn');
    return request ? layOutWorkbook(request).sheets.slice(0, 2).map(({ print }) => `${print.paper} ${print.orientation}`) : [];
  };
  expect(papers('A4', null)).toEqual(['A4 portrait', 'A4 landscape']);
  expect(papers('A3', 'portrait')).toEqual(['A4 portrait', 'A3 portrait']);
});
