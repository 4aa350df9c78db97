import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { diagnosticSentence, severityLabels } from '../../../../src-main/contract/text/diagnostic-sentences.ts';
import { draftFieldLabels } from '../../../../src-main/contract/text/labels.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import type { DraftTextField } from '../source/draft-text-fields.ts';
import { asksForField } from './doubt-order.ts';
import type { Doubt, ImportDiagnostic } from './doubt-order.ts';
import styles from './doubts.module.css';

const colours: Record<ImportDiagnostic['severity'], ChipColour> = { info: 'none', question: 'yellow', problem: 'red' };

/** The ways to answer a doubt. */
export interface DoubtAnswers {
  onSeen: (doubt: Doubt) => void;
  /** The words belong in this field. */
  onPlace: (doubt: Doubt, field: DraftTextField) => void;
}

/** One diagnostic: its severity as colour and word, its sentence, and, for a doubt, the buttons that answer it. */
export function DoubtLine(props: {
  diagnostic: ImportDiagnostic;
  /** It is the one that the keys answer. */
  current?: boolean;
  onShow?: () => void;
  answers?: DoubtAnswers;
}): ReactNode {
  const { diagnostic, onShow, answers } = props;
  const words = diagnosticSentence(diagnostic.code, diagnostic.values);
  const doubt: Doubt = { key: diagnostic.diagnosticId, diagnostic };
  return (
    <div className={styles.line} data-severity={diagnostic.severity} data-current={props.current || undefined}>
      <StatusChip colour={colours[diagnostic.severity]} label={severityLabels[diagnostic.severity]} />
      {onShow ? (
        <button type="button" className={styles.words} tabIndex={-1} onClick={onShow}>
          {words}
        </button>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      {answers && diagnostic.severity === 'question' ? (
        <Button
          type="text" size="small" icon={<CheckOutlined />} title="看过了，不再提示（Ctrl+Enter）"
          onClick={() => answers.onSeen(doubt)}
        >
          已核对
        </Button>
      ) : null}
      {answers && asksForField(diagnostic) ? (
        <span className={styles.candidates}>
          {diagnostic.candidates.map((field, index) => (
            <Button key={field} size="small" onClick={() => answers.onPlace(doubt, field)}>
              {props.current ? <kbd className={styles.key}>{index + 1}</kbd> : null}
              {diagnostic.values['taken'] === field ? '留在' : '放到'}
              {draftFieldLabels[field]}
            </Button>
          ))}
        </span>
      ) : null}
    </div>
  );
}
