import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { diagnosticSentence, severityLabels } from '../../../../src-main/contract/text/diagnostic-sentences.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import type { ImportDiagnostic } from './doubt-order.ts';
import styles from './doubts.module.css';

const colours: Record<ImportDiagnostic['severity'], ChipColour> = { info: 'none', question: 'yellow', problem: 'red' };

/** One diagnostic: its severity as colour and word, its sentence, and, for a question, a button that settles it. */
export function DoubtLine(props: {
  diagnostic: ImportDiagnostic;
  current?: boolean;
  onShow?: () => void;
  onSeen?: () => void;
}): ReactNode {
  const { diagnostic, onShow, onSeen } = props;
  const words = diagnosticSentence(diagnostic.code, diagnostic.values);
  return (
    <div className={styles.line} data-severity={diagnostic.severity} data-current={props.current || undefined}>
      <StatusChip colour={colours[diagnostic.severity]} label={severityLabels[diagnostic.severity]} />
      {onShow ? (
        <button type="button" className={styles.words} onClick={onShow}>
          {words}
        </button>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      {onSeen && diagnostic.severity === 'question' ? (
        <Button type="text" size="small" icon={<CheckOutlined />} title="已核对，不再提示" onClick={onSeen}>
          已核对
        </Button>
      ) : null}
    </div>
  );
}
