import { describe, expect, it } from 'vitest';
import { tableDescriptions, type TableDescription } from '../../../../src-main/application/profiles/table-descriptions.ts';
import { viewOfTables } from '../../../../src-main/application/profiles/table-view.ts';
import { profileTables } from '../../../../src-main/contract/profiles.ts';
import { profileTableLabels, profileWordLabel } from '../../../../src-main/contract/text/profile-words.ts';
import { exportProfileSchema } from '../../../../src-main/workbooks/export-profile.ts';
import { standardProfile } from '../../../support/profile-samples.ts';

/** What an office cannot change: what the program reads a returned workbook by, and messages of Excel's. */
const fixedWords = /^fillIn\.(?:checks|states|roles|instructions\.(?:lines|sheetName)|sheetName|optionsSheetName|rowIdHeader)/u;
const chinese = /[\u4e00-\u9fff]/u;

/** Paths of the texts in a section; a list of texts is one. */
function textPaths(part: unknown, path: string): string[] {
  if (typeof part === 'string') return [path];
  if (Array.isArray(part)) return part.every((text) => typeof text === 'string') ? [path] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => (key === 'paper' || key === 'orientation' ? [] : textPaths(inner, `${path}.${key}`)));
}

describe('the descriptions of the tables', () => {
  it('speak of every section of a profile', () => {
    const sections = Object.keys(exportProfileSchema.shape).filter((key) => !['id', 'name', 'typesetting'].includes(key));
    expect([...profileTables].sort()).toEqual(sections.sort());
  });

  it.each(profileTables)('name every text of %s that an office may change, and its places', (table) => {
    const { words }: TableDescription = tableDescriptions[table];
    const paths = textPaths(standardProfile[table], table).filter((path) => !fixedWords.test(path));
    expect(Object.keys(words).map((key) => `${table}.${key}`).sort()).toEqual(paths.sort());
    const view = viewOfTables(standardProfile, [standardProfile]).find((one) => one.table === table);
    for (const { key, text } of view?.words ?? []) {
      expect(profileWordLabel(key), key).toMatch(chinese);
      const printed = Array.from(text.matchAll(/\{(\w+)\}/gu), ([, place]) => place ?? '');
      expect(words[key], key).toEqual(expect.arrayContaining(printed));
    }
    expect(profileTableLabels[table]).toMatch(chinese);
  });

  it.each(profileTables)('offer every column of %s once, with a header in Chinese', (table) => {
    const view = viewOfTables(standardProfile, [standardProfile]).find((one) => one.table === table);
    const offered = [...(view?.columns ?? []), ...(view?.further ?? [])];
    expect(offered.map(({ field }) => field).sort()).toEqual([...(tableDescriptions[table].columns?.fields ?? [])].sort());
    for (const { header, field } of offered) expect(header, field).toMatch(chinese);
  });
});
