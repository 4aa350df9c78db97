import type { ReactNode } from 'react';
import type { PlanChangeView } from '../../../../src-main/contract/plans.ts';
import { comparedFieldLabels } from '../../../../src-main/contract/text/labels.ts';
import { endBeside, startBeside, textDifference } from './text-difference.ts';
import styles from './changes.module.css';

function FieldLine(props: { label: string; before: string; after: string }): ReactNode {
  const { before, after } = props;
  const whole = before === '' || after === '';
  const cut = textDifference(before, after);
  return (
    <p title={`${before || '（空）'}\n→\n${after || '（空）'}`}>
      <span className={styles.field}>{props.label}：</span>
      {whole ? null : startBeside(cut.start)}
      {whole ? <del>{before || '（空）'}</del> : cut.before === '' ? null : <del>{cut.before}</del>}
      {whole || (cut.before !== '' && cut.after !== '') ? ' → ' : null}
      {whole ? <ins>{after || '（空）'}</ins> : cut.after === '' ? null : <ins>{cut.after}</ins>}
      {whole ? null : endBeside(cut.end)}
    </p>
  );
}

/** What was changed of a task, field by field, before → after; of a new or removed one, who has it and by when. */
export function FieldChanges({ change }: { change: PlanChangeView }): ReactNode {
  if (change.kind === 'changed') {
    return change.fields.map(({ field, before, after }) => (
      <FieldLine key={field} label={comparedFieldLabels[field]} before={before} after={after} />
    ));
  }
  const task = change.after ?? change.before;
  const facts = [
    [...new Set(task?.assignments.map(({ printedName }) => printedName))].join('、'),
    task?.deadlines.map(({ text }) => text).join('；') ?? '',
  ].filter((fact) => fact !== '');
  return <p className={styles.field}>{facts.join(' · ') || '未定单位和时限'}</p>;
}
