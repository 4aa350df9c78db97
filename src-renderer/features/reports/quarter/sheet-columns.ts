/** Columns that the clerk fills in, in their order. */
export const filledColumns = ['state', 'text', 'problems', 'nextStep', 'percent', 'reporter'] as const;
export type FilledColumn = (typeof filledColumns)[number];

export interface SheetColumn {
  key: 'number' | 'task' | 'unit' | 'before' | FilledColumn;
  label: string;
  /** Least width, in units of the font size. */
  width: number;
  /** Share of the room that is left over. */
  grow: number;
}

/** Tables from here on show what was said before in a column; narrower ones only below the table. Units of the font size. */
const beforeColumn = 74;

const columns: readonly SheetColumn[] = [
  { key: 'number', label: '序号', width: 3.4, grow: 0 },
  { key: 'task', label: '工作任务', width: 9, grow: 1.2 },
  { key: 'unit', label: '单位', width: 7, grow: 0.5 },
  { key: 'before', label: '目标与上次情况', width: 8, grow: 0.8 },
  { key: 'state', label: '状态', width: 9.4, grow: 0 },
  { key: 'text', label: '完成情况', width: 10, grow: 1.6 },
  { key: 'problems', label: '存在问题', width: 6, grow: 0.7 },
  { key: 'nextStep', label: '下一步', width: 6, grow: 0.7 },
  { key: 'percent', label: '完成比例', width: 5.4, grow: 0 },
  { key: 'reporter', label: '填报人', width: 5, grow: 0 },
];

/** The columns of a table of this width; both in pixels. */
export function columnsFor(width: number, fontSize: number): readonly SheetColumn[] {
  return columns.filter(({ key }) => key !== 'before' || width / fontSize >= beforeColumn);
}

/** Tracks of a CSS grid: a narrow one for the mark of a row, then the columns. */
export function gridTracks(shown: readonly SheetColumn[]): string {
  return ['1.8em', ...shown.map(({ width, grow }) => (grow === 0 ? `${width}em` : `minmax(${width}em, ${grow}fr)`))].join(' ');
}

/** True for a column that the clerk fills in. */
export function isFilled(key: SheetColumn['key']): key is FilledColumn {
  return filledColumns.some((column) => column === key);
}
