import { Button } from 'antd';
import type { ReactNode } from 'react';
import { comparedFieldLabels } from '../../../../src-main/contract/text/labels.ts';
import type { SourceChange } from '../../../../src-main/contract/adaptation.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { ChangeKindChip } from '../../../ui/change-kind-chip.tsx';
import { differingPart } from './differing-part.ts';
import styles from './compare.module.css';

function FieldLine(props: { field: SourceChange['fields'][number] }): ReactNode {
  const { field, before, after } = props.field;
  const part = differingPart(before, after);
  return (
    <p title={`${before}\n→\n${after}`}>
      <span className={styles.field}>{comparedFieldLabels[field]}：</span>
      {part.lead}
      {part.before === '' ? null : <del>{part.before}</del>}
      {part.after === '' ? null : <ins>{part.after}</ins>}
      {part.tail}
    </p>
  );
}

function FieldLines({ change }: { change: SourceChange }): ReactNode {
  if (change.kind !== 'changed') return <p>{(change.after ?? change.before)?.requirement ?? ''}</p>;
  return change.fields.map((field) => <FieldLine key={field.field} field={field} />);
}

/** One change of the superior's plan with the own tasks that it concerns. */
export function ChangeRow(props: { change: SourceChange }): ReactNode {
  const { change } = props;
  const { goTo } = useNavigation();
  const task = change.after ?? change.before;
  return (
    <tr>
      <td>
        <ChangeKindChip kind={change.kind} />
      </td>
      <td>{`${task?.outlineNumber ?? ''} ${task?.title ?? ''}`.trim()}</td>
      <td className={styles.changes}>
        <FieldLines change={change} />
      </td>
      <td>
        {change.ownTasks.map(({ taskId, planId, outlineNumber, title }) => (
          <Button
            key={taskId}
            type="link"
            size="small"
            className={styles.link ?? ''}
            title={`在台账中打开：${title}`}
            onClick={() => goTo('ledger', { taskId, planId })}
          >
            {`${outlineNumber ?? ''} ${title}`.trim()}
          </Button>
        ))}
        {change.ownTasks.length === 0 ? <span className={styles.quiet}>{change.kind === 'added' ? '尚未转化' : '没有转化过'}</span> : null}
      </td>
    </tr>
  );
}
