import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { matterWords } from '../../../api/matter-words.ts';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { slipStanding } from './slip-words.ts';

/** The columns of the register of slips. */
export const slipColumns: readonly RowGridColumn<SlipView>[] = [
  { key: 'kind', label: '文书', width: '5em', shownFrom: 58, cell: ({ kind }) => slipKindLabels[kind] },
  { key: 'number', label: '编号', width: '13em', cell: ({ number }) => number, title: ({ number }) => number },
  { key: 'unit', label: '单位', width: 'minmax(9em, 1fr)', cell: ({ unitName }) => unitName, title: ({ unitName }) => unitName },
  {
    key: 'matters',
    label: '事项',
    width: '4.5em',
    shownFrom: 46,
    right: true,
    cell: ({ matters }) => matters.length,
    title: ({ matters }) => matters.map(matterWords).join('\n'),
  },
  { key: 'issuedOn', label: '发出日期', width: '7.5em', shownFrom: 53, cell: ({ issuedOn }) => issuedOn },
  { key: 'replyBy', label: '回复期限', width: '7.5em', cell: ({ replyBy }) => replyBy ?? '不限' },
  { key: 'state', label: '状态', width: '7.5em', cell: (slip) => <StatusChip {...slipStanding(slip)} /> },
];
