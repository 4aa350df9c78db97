import type { UnitPersonRole } from '../codes.ts';
import { foldWidth } from '../outline/fold-width.ts';
import type { UnitCell, UnitGrid, UnitGridRow } from './unit-table-grid.ts';

/** Where the persons of one role stand. */
export interface PersonColumns {
  role: UnitPersonRole;
  name: number;
  post: number | null;
  phones: number[];
}

/** Columns of a table of units, and the first row below its header. */
export interface UnitColumns {
  name: number;
  shortName: number | null;
  className: number | null;
  aliases: number[];
  formerNames: number[];
  people: PersonColumns[];
  firstRow: number;
}

type ColumnKind = 'name' | 'shortName' | 'className' | 'aliases' | 'formerNames' | 'post' | 'phone' | 'person' | UnitPersonRole;

const personWords: readonly (readonly [UnitPersonRole, string])[] = [
  ['liaison', '(?:业务|具体|日常|工作|政务公开)*(?:联系人|联络员|联络人|经办人|承办人|信息员|经办人员|工作人员)'],
  ['personInCharge', '(?:具体|直接|第一|业务|政务公开)*(?:责任人|责任人员)'],
  ['leader', '(?:单位|部门|分管|主要|主管|包联|牵头|责任|班子|政务公开)*(?:领导|负责人|负责同志|领导同志)'],
];
const anyPerson = personWords.map(([, words]) => words).join('|');
const postWords = '(?:行政|现任|党政)?(?:职务|职位|岗位)(?:职级)?';
const phoneWords = '(?:联系|办公|移动|固定|值班|手机)*(?:电话|手机|座机|联系方式|号码|电话号码|手机号码?)';

/** Words of a header by what stands below them; the first that fits counts. */
const headerWords: readonly (readonly [ColumnKind, RegExp])[] = [
  ['phone', new RegExp(`^(?:${anyPerson})?的?${phoneWords}$`)],
  ['post', new RegExp(`^(?:${anyPerson})?的?${postWords}$`)],
  ['shortName', /^(?:单位|规范|部门|机构)*(?:简称|缩写)$/],
  ['className', /^(?:单位|机构|部门)?(?:类别|类型|分类|性质|属性)$|^(?:组别|序列|所属系列)$/],
  ['formerNames', /^(?:单位)?(?:曾用名称?|原名称?|原单位名称|更名前(?:名称)?|改革前名称|历史名称|旧名|旧称)$/],
  ['aliases', /^(?:单位)?(?:别名|别称|又称|又名|其他名称|俗称|加挂牌子)$/],
  ...personWords.map(([role, words]): readonly [ColumnKind, RegExp] => [role, new RegExp(`^${words}(?:姓名)?(?:(?:及|和|与|、|/)(?:${postWords}|${phoneWords}|(?:${postWords})(?:及|和|与|、|/)(?:${phoneWords})))?$`)]),
  ['person', /^姓名$/],
];
/** Words of the column with the units' names, the surest first. */
const nameWords = [/^(?:各|成员|参评|被考核|机关|填报)?单位(?:全称|名称|规范名称)$|^(?:机构|部门)(?:全称|名称)$/, /^(?:全称|名称|规范名称)$/, /^(?:各|成员|参评|被考核)?单位$|^(?:单位|部门)(?:[/、及和或])(?:单位|部门|乡镇)$/, /^(?:部门|机构|乡镇|镇街)$/];
/** A header stands among the first rows; titles and notes go before it. */
const headerDepth = 15;

/** Words of a header's cell without blanks, remarks in brackets and marks. */
export function headerText(cell: UnitCell | null | undefined): string {
  return foldWidth(cell?.text ?? '').replace(/\([^()]*\)/g, '').replace(/[\s*:]/g, '');
}

function kindOf(words: string): ColumnKind | null {
  return headerWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Place of the column with the names; null where a row is no header. */
export function nameColumnOf(row: UnitGridRow): number | null {
  const words = row.cells.map(headerText);
  for (const pattern of nameWords) {
    const at = words.findIndex((one) => pattern.test(one));
    if (at >= 0) return at;
  }
  return null;
}

/** Finds the header of a table of units; null when no row names a column of units. */
export function findUnitColumns(grid: UnitGrid): UnitColumns | null {
  for (const [at, row] of grid.rows.slice(0, headerDepth).entries()) {
    const name = nameColumnOf(row);
    if (name === null || isAlone(row, name, grid)) continue;
    const below = grid.rows[at + 1];
    const kinds = row.cells.map((cell) => kindOf(headerText(cell)));
    const parts = below === undefined ? null : partsBelow(row, below);
    const titles = grid.rows.slice(0, at).flatMap(({ cells }) => cells.map(headerText));
    return { ...columnsOf(parts === null ? kinds : joined(kinds, parts), name, titles.join('')), firstRow: at + (parts === null ? 1 : 2) };
  }
  return null;
}

/** A merged row over the whole table is a title or a heading, whatever it says. */
function isAlone(row: UnitGridRow, name: number, grid: UnitGrid): boolean {
  return grid.columnCount > 1 && (row.cells[name]?.columnSpan ?? 1) > 1 && row.cells.every((cell) => cell === null || cell === row.cells[name]);
}

/** The second row of a header, where it divides a merged cell of the first (联络员: 姓名, 职务, 电话). */
function partsBelow(row: UnitGridRow, below: UnitGridRow): (ColumnKind | null)[] | null {
  const parts = below.cells.map((cell, at) => (cell === row.cells[at] ? null : kindOf(headerText(cell))));
  const divided = parts.filter((kind, at) => kind !== null && (row.cells[at]?.columnSpan ?? 1) > 1);
  return divided.length >= 2 ? parts : null;
}

/** Below 联络员 the column 姓名 is that role's; posts and telephones speak for themselves. */
function joined(kinds: readonly (ColumnKind | null)[], parts: readonly (ColumnKind | null)[]): (ColumnKind | null)[] {
  return kinds.map((kind, at) => {
    const part = parts[at] ?? null;
    return part === null || part === 'person' ? kind : part;
  });
}

function columnsOf(kinds: readonly (ColumnKind | null)[], name: number, title: string): Omit<UnitColumns, 'firstRow'> {
  const placesOf = (wanted: ColumnKind): number[] => kinds.flatMap((kind, at) => (kind === wanted && at !== name ? [at] : []));
  const people: PersonColumns[] = [];
  const early: number[] = [];
  for (const [at, kind] of kinds.entries()) {
    const last = people.at(-1);
    if (at === name || kind === null) continue;
    if (kind === 'leader' || kind === 'personInCharge' || kind === 'liaison' || kind === 'person') {
      people.push({ role: kind === 'person' ? roleOfTitle(title) : kind, name: at, post: null, phones: [] });
    } else if (kind === 'post' && last !== undefined) last.post ??= at;
    else if (kind === 'phone') (last?.phones ?? early).push(at);
  }
  people[0]?.phones.unshift(...early);
  return { name, shortName: placesOf('shortName')[0] ?? null, className: placesOf('className')[0] ?? null, aliases: placesOf('aliases'), formerNames: placesOf('formerNames'), people };
}

/** Role of a column 姓名 that does not say whose: of the persons that the title lists, else the ones to be called. */
function roleOfTitle(title: string): UnitPersonRole {
  return personWords.find(([, words]) => new RegExp(words).test(title))?.[0] ?? 'liaison';
}
