import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { GridColumn } from '../parts/grid-columns.ts';
import { matterWords, slipStanding } from './slip-words.ts';

/** A slip as a line of the register. */
export type SlipLine = SlipView & { key: string };

/** The columns of the register of slips. */
export const slipColumns: readonly GridColumn<SlipLine>[] = [
  { key: 'kind', label: '文书', width: 5, spare: 3, cell: ({ kind }) => slipKindLabels[kind] },
  { key: 'number', label: '编号', width: 13, cell: ({ number }) => number, title: ({ number }) => number },
  { key: 'unit', label: '单位', width: 9, grows: true, cell: ({ unitName }) => unitName, title: ({ unitName }) => unitName },
  {
    key: 'matters',
    label: '事项',
    width: 4.5,
    spare: 1,
    numeric: true,
    cell: ({ matters }) => matters.length,
    title: ({ matters }) => matters.map(matterWords).join('\n'),
  },
  { key: 'issuedOn', label: '发出日期', width: 7.5, spare: 2, cell: ({ issuedOn }) => issuedOn },
  { key: 'replyBy', label: '回复期限', width: 7.5, cell: ({ replyBy }) => replyBy ?? '不限' },
  { key: 'state', label: '状态', width: 7.5, cell: (slip) => <StatusChip {...slipStanding(slip)} /> },
];
