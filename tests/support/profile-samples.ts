import fc from 'fast-check';
import { paperSizes } from '../../src-main/contract/codes.ts';
import type { ProfileColumn, ProfileTableView, ProfileTypesetting } from '../../src-main/contract/profiles.ts';
import { loadExportProfile } from '../../src-main/application/presets/load-presets.ts';
import { tableDescriptions, type TableDescription } from '../../src-main/application/profiles/table-descriptions.ts';
import { viewOfTables } from '../../src-main/application/profiles/table-view.ts';
import type { ExportProfile } from '../../src-main/workbooks/export-profile.ts';
import { programFolders } from './open-test-workspace.ts';

/** The default profile of the program. */
export const standardProfile = loadExportProfile(programFolders.resourcesFolder);

/** Any legal look of the tables: columns taken out, added, renamed and moved, words with their places, paper. */
export function tableEdits(profile: ExportProfile = standardProfile): fc.Arbitrary<ProfileTableView[]> {
  return fc.tuple(
    ...viewOfTables(profile, [profile]).map(({ table, columns, further, needed, words }) =>
      fc
        .record({
          paper: fc.constantFrom(...paperSizes),
          orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
          columns: columnEdits([...columns, ...further], needed, table !== 'fillIn'),
          words: fc.tuple(...words.map(({ key, text }) => wordEdits(table, key, text))),
        })
        .map((edit) => ({ table, ...edit })),
    ),
  );
}

const fonts = fc.constantFrom('宋体', '方正小标宋简体', 'Noto Sans CJK SC', '仿宋 (正文)');
const points = fc.integer({ min: 12, max: 72 }).map((halves) => halves / 2);
const millimetres = fc.integer({ min: 0, max: 60 });

/** Any legal fonts, sizes, margins and footer. */
export const typesettingEdits: fc.Arbitrary<ProfileTypesetting> = fc.record({
  fonts: fc.record({ title: fonts, header: fonts, sections: fc.tuple(fonts, fonts, fonts), body: fonts }),
  sizes: fc.record({ title: points, smallTitle: points, subtitle: points, header: points, section: points, body: points, small: points }),
  margins: fc.record({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres, header: millimetres, footer: millimetres }),
  footer: fc.constantFrom('{page}/{pages}', '第 {page} 页 & 共 {pages} 页', '{pages}{page}{page}'),
});

function columnEdits(columns: readonly ProfileColumn[], needed: readonly string[], renamed: boolean): fc.Arbitrary<ProfileColumn[]> {
  if (columns.length === 0) return fc.constant([]);
  const required = columns.filter(({ field }) => needed.includes(field));
  const optional = columns.filter(({ field }) => !needed.includes(field));
  return fc
    .subarray(optional, { minLength: Math.max(0, Math.min(optional.length, 2 - required.length)) })
    .chain((chosen) => fc.shuffledSubarray([...required, ...chosen], { minLength: required.length + chosen.length }))
    .chain((chosen) => fc.tuple(...chosen.map((column) => changedColumn(column, renamed))));
}

function changedColumn(column: ProfileColumn, renamed: boolean): fc.Arbitrary<ProfileColumn> {
  return fc.record({
    field: fc.constant(column.field),
    header: renamed ? fc.constantFrom(column.header, '=1+1', '办理结果', '项目（县级）') : fc.constant(column.header),
    width: fc.integer({ min: 4, max: 60 }),
    align: fc.constantFrom('left' as const, 'center' as const),
  });
}

/** Texts with other words before and after; the places that were there stay. */
function wordEdits(table: ProfileTableView['table'], key: string, text: string): fc.Arbitrary<{ key: string; text: string }> {
  const { words }: TableDescription = tableDescriptions[table];
  const place = fc.constantFrom('', ...(words[key] ?? []).map((name) => `{${name}}`));
  return fc
    .tuple(fc.constantFrom('', '云岭县', '=', '+1、'), place)
    .map(([before, after]) => ({ key, text: text === '' ? before : `${before}${text}${after}` }));
}
