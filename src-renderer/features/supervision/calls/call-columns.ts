import type { PhoneCallView } from '../../../../src-main/contract/supervision.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';

/** The columns of the phone log. */
export const callColumns: readonly RowGridColumn<PhoneCallView>[] = [
  { key: 'calledOn', label: '日期', width: '7.5em', cell: ({ calledOn }) => calledOn },
  { key: 'unit', label: '单位', width: '11em', cell: ({ unitName }) => unitName, title: ({ unitName }) => unitName },
  { key: 'person', label: '接听人', width: '6em', shownFrom: 44, cell: ({ person }) => person ?? '' },
  { key: 'phone', label: '电话', width: '9em', shownFrom: 53, cell: ({ phone }) => phone ?? '' },
  { key: 'matter', label: '事项', width: 'minmax(10em, 1fr)', cell: ({ matter }) => matter, title: ({ matter }) => matter },
  { key: 'answer', label: '答复', width: 'minmax(8em, 1fr)', cell: ({ answer }) => answer ?? '', title: ({ answer }) => answer ?? '' },
];
