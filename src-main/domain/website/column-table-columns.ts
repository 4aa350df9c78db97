import { headerText } from '../units/unit-table-columns.ts';
import type { UnitGrid, UnitGridRow } from '../units/unit-table-grid.ts';

/** Columns of a table of website columns, and the first row below its header. */
export interface ColumnTableColumns {
  /** Levels of the column's path, the outermost first; never empty. */
  levels: number[];
  unit: number | null;
  cycle: number | null;
  lastUpdated: number | null;
  note: number | null;
  firstRow: number;
}

type FieldOfColumn = 'level' | 'unit' | 'cycle' | 'lastUpdated' | 'note';

/** Words of a header by what stands below them; the first that fits counts. */
const headerWords: readonly (readonly [FieldOfColumn, RegExp])[] = [
  ['level', /^[一二三四五六1-6]级(?:栏目|目录|分类|标题|板块|频道)(?:名称)?$/],
  ['level', /^(?:网站|公开|具体|所属|上级|主|父|子|大|小|末级)?(?:栏目|板块|频道|目录)(?:名称|标题)?$/],
  ['unit', /^(?:栏目|内容|信息|更新|具体)*(?:责任|主办|承办|负责|维护|保障|牵头|更新|授权|管理|提供|报送|主管|供稿)(?:单位|部门|科室|处室|股室)(?:名称)?$|^(?:单位|部门)(?:名称)?$/],
  ['lastUpdated', /^(?:栏目|内容|信息)*(?:最近|最后|最新|上次|近期|末次)(?:一次)?(?:更新|发布|维护)(?:时间|日期|情况)?$|^(?:更新|发布)日期$/],
  ['cycle', /^(?:栏目|内容|信息)*(?:更新|维护|公开|发布|保障)(?:周期|频率|频次|要求|时限|期限|时间|时间要求|周期要求)(?:及要求)?$|^(?:周期|频率|频次)$/],
  ['note', /^(?:备注|说明|其他说明)$/],
];
/** A header stands among the first rows; titles and notes go before it. */
const headerDepth = 15;

/** The field that a column's header names; null for one that is not read. */
function fieldOf(words: string): FieldOfColumn | null {
  return headerWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether a row names the fields of the columns below; a merged row over the whole table is a title, whatever it says. */
export function isColumnHeader(row: UnitGridRow): boolean {
  const cells = [...new Set(row.cells)];
  const isTitle = cells.length === 1 && row.cells.length > 1;
  return !isTitle && cells.some((cell) => fieldOf(headerText(cell)) === 'level');
}

/** Finds the header of a table of website columns; null when no row names columns of a website. */
export function findColumnTable(grid: UnitGrid): ColumnTableColumns | null {
  for (const [at, row] of grid.rows.slice(0, headerDepth).entries()) {
    if (!isColumnHeader(row)) continue;
    const fields = row.cells.map((cell) => fieldOf(headerText(cell)));
    const placeOf = (wanted: FieldOfColumn): number | null => {
      const place = fields.indexOf(wanted);
      return place < 0 ? null : place;
    };
    const levels = fields.flatMap((field, place) => (field === 'level' ? [place] : []));
    // A header of two rows is merged downwards, or divides a merged 栏目 into its levels.
    const below = grid.rows[at + 1];
    const divides = below !== undefined && isSecondHeader(row, below);
    return { levels, unit: placeOf('unit'), cycle: placeOf('cycle'), lastUpdated: placeOf('lastUpdated'), note: placeOf('note'), firstRow: at + (divides ? 2 : 1) };
  }
  return null;
}

function isSecondHeader(row: UnitGridRow, below: UnitGridRow): boolean {
  return below.cells.some((cell, place) => cell !== null && cell === row.cells[place]) || below.cells.filter((cell) => fieldOf(headerText(cell)) === 'level').length > 1;
}
