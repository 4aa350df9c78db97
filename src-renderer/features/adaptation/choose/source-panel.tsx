import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AdaptationDraftView, SourceTask } from '../../../../src-main/contract/adaptation.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { bindingSentence, decisionLabels } from './binding-words.ts';
import styles from './choose.module.css';

function Fact(props: { label: string; text: string }): ReactNode {
  return props.text === '' ? null : (
    <>
      <dt>{props.label}</dt>
      <dd>{props.text}</dd>
    </>
  );
}

function SourceFacts({ source }: { source: SourceTask }): ReactNode {
  return (
    <dl className={styles.facts}>
      <Fact label="章节" text={source.section.join(' › ')} />
      <Fact label="工作任务" text={`${source.outlineNumber ?? ''} ${source.title}`.trim()} />
      <Fact label="工作要求" text={source.requirement ?? ''} />
      {assignmentRoles.map((role) => (
        <Fact
          key={role}
          label={roleLabels[role]}
          text={source.assignments.flatMap((one) => (one.role === role ? [one.printedName] : [])).join('、')}
        />
      ))}
      <Fact label="完成时限" text={source.deadlines.map(({ text, dueOn }) => (dueOn === null ? text : `${text}（${dueOn}）`)).join('、')} />
    </dl>
  );
}

/** The superior's task in full, as printed, with the decision that is to be made on it. */
export function SourcePanel(props: {
  draft: AdaptationDraftView;
  sources: readonly SourceTask[];
  onInclude: (included: boolean) => void;
  onEdit: () => void;
}): ReactNode {
  const { draft, sources } = props;
  return (
    <aside className={styles.panel} aria-label="上级原文">
      <div className={styles.panelHead}>
        <strong>{decisionLabels[draft.binding.decision]}</strong>
        <span className={styles.quiet}>{bindingSentence(draft.binding)}</span>
      </div>
      <div className={styles.panelBody}>
        {sources.map((source) => (
          <SourceFacts key={source.taskId} source={source} />
        ))}
      </div>
      <div className={styles.panelFoot}>
        <Button type={draft.included ? 'default' : 'primary'} title="空格" onClick={() => props.onInclude(!draft.included)}>
          {draft.included ? '不采用' : '采用'}
        </Button>
        <Button disabled={!draft.included} title="回车" onClick={props.onEdit}>
          改这项任务
        </Button>
      </div>
    </aside>
  );
}
