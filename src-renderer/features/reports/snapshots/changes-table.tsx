import type { ReactNode } from 'react';
import { lightLabels, planChangeLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import type { ChangeLine } from './part-filter.ts';
import { PartRows } from './part-rows.tsx';
import type { PartColumn } from './part-rows.tsx';
import type { SnapshotPart } from './snapshot-part.ts';
import { otherMoves, percentWords } from './snapshot-words.ts';
import styles from './snapshots.module.css';

const columns: readonly PartColumn[] = [
  { label: '变化', track: '4.8em' },
  { label: '序号', track: '3.4em', figure: true },
  { label: '工作任务', track: 'minmax(7em, 1.2fr)' },
  { label: '单位', track: 'minmax(5.5em, 0.6fr)' },
  { label: '状态', track: '13.2em' },
  { label: '灯', track: '10.4em' },
  { label: '比例', track: '8.6em', figure: true },
  { label: '情况', track: 'minmax(7em, 1fr)', from: 62 },
];

const kinds: Record<ChangeLine['kind'], { colour: ChipColour; label: string }> = {
  added: { colour: 'green', label: planChangeLabels.added },
  changed: { colour: 'blue', label: '变化' },
  removed: { colour: 'none', label: '减少' },
};

/** A value before and after; a value that stays is printed once, quietly. */
function Move(props: { before: ReactNode; after: ReactNode; same: boolean; known: boolean }): ReactNode {
  if (props.same || !props.known) return <span className={styles.quiet}>{props.after}</span>;
  return (
    <>
      <span className={styles.quiet}>{props.before}</span> → {props.after}
    </>
  );
}

/** A light where it is worth its colour: of what is there now. */
function Light({ part }: { part: SnapshotPart }): ReactNode {
  return <StatusChip colour={part.light} label={lightLabels[part.light]} />;
}

/** What moved, came and went, each with state, light and percentage before and after. */
export function ChangesTable(props: { changes: readonly ChangeLine[]; onOpen: (part: SnapshotPart) => void; empty: ReactNode }): ReactNode {
  return (
    <PartRows
      label="对比结果"
      columns={columns}
      items={props.changes}
      keyOf={({ before, after }) => `${(after ?? before)?.taskId} ${(after ?? before)?.unitId}`}
      cells={(line) => {
        const after: SnapshotPart = line.after ?? line.before;
        const before: SnapshotPart = line.before ?? line.after;
        const known = line.kind === 'changed';
        const others = known ? otherMoves(line) : (after.text ?? '');
        const percents = [percentWords(before.percent) || '未报', percentWords(after.percent) || '未报'] as const;
        return [
          { text: <StatusChip {...kinds[line.kind]} /> },
          { text: after.outlineNumber },
          { text: after.title, title: after.title },
          { text: after.unitName, title: after.unitName },
          {
            text: <Move known={known} same={before.state === after.state} before={unitStateLabels[before.state]} after={unitStateLabels[after.state]} />,
            title: `${unitStateLabels[before.state]} → ${unitStateLabels[after.state]}`,
          },
          { text: <Move known={known} same={before.light === after.light} before={<Light part={before} />} after={<Light part={after} />} /> },
          {
            text: known && percents[0] !== percents[1] ? <Move known same={false} before={percents[0]} after={percents[1]} /> : <span className={styles.quiet}>{percentWords(after.percent)}</span>,
          },
          { text: others, title: others },
        ];
      }}
      onOpen={(line) => props.onOpen(line.after ?? line.before)}
      empty={props.empty}
    />
  );
}
