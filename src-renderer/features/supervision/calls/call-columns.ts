import type { PhoneCallView } from '../../../../src-main/contract/supervision.ts';
import type { GridColumn } from '../parts/grid-columns.ts';

/** A call as a line of the log. */
export type CallLine = PhoneCallView & { key: string };

/** The columns of the phone log. */
export const callColumns: readonly GridColumn<CallLine>[] = [
  { key: 'calledOn', label: '日期', width: 7.5, cell: ({ calledOn }) => calledOn },
  { key: 'unit', label: '单位', width: 11, cell: ({ unitName }) => unitName, title: ({ unitName }) => unitName },
  { key: 'person', label: '接听人', width: 6, spare: 1, cell: ({ person }) => person ?? '' },
  { key: 'phone', label: '电话', width: 9, spare: 2, cell: ({ phone }) => phone ?? '' },
  { key: 'matter', label: '事项', width: 10, grows: true, cell: ({ matter }) => matter, title: ({ matter }) => matter },
  { key: 'answer', label: '答复', width: 8, grows: true, cell: ({ answer }) => answer ?? '', title: ({ answer }) => answer ?? '' },
];
