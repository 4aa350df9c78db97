import { Button } from 'antd';
import type { ReactNode } from 'react';
import { lookBackResults } from '../../../../src-main/contract/codes.ts';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { lookBackResultLabels } from '../../../../src-main/contract/text/labels.ts';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { RectifyForm } from '../rectify/rectify-form.tsx';
import { rectifiable } from './findings.ts';
import { ManyForm } from './many-form.tsx';
import type { Findings } from './use-findings.ts';
import styles from '../look-back.module.css';

/** How far the look-back is and, for the selected tasks, what can be done with them at once. */
export function ToolRow(props: {
  words: string;
  /** The shown rows. */
  rows: readonly LookBackRow[];
  selected: readonly LookBackRow[];
  findings: Findings;
  onClear: () => void;
}): ReactNode {
  const { rows, selected, findings } = props;
  const several = selected.length > 0;
  const toRectify = rectifiable(several ? selected : rows).length;
  return (
    <div className={styles.row} role="toolbar" aria-label="登记结论">
      {several ? (
        <>
          <span className={styles.words}>已选 {selected.length} 项</span>
          {lookBackResults.map((result) => (
            <Button key={result} disabled={findings.running} onClick={() => findings.set(selected, result)}>
              {lookBackResultLabels[result]}
            </Button>
          ))}
          <FormPopover
            button={{ children: '连同说明登记…' }}
            renderForm={(close) => <ManyForm rows={selected} onDone={close} />}
          />
          <Button disabled={findings.running || selected.every(({ result }) => result === null)} onClick={() => findings.forget(selected)}>
            撤回结论
          </Button>
          <Button type="text" onClick={props.onClear}>
            取消选择
          </Button>
        </>
      ) : (
        <>
          <span className={styles.progress} role="status">
            {props.words}
          </span>
          <span className={styles.hint}>键盘：1 已完成，2 未完成，3 不再执行，0 撤回；空格看详情</span>
        </>
      )}
      <span className={styles.end}>
        <FormPopover
          button={{
            children: `转为整改任务（${toRectify}）…`,
            disabled: toRectify === 0,
            title: toRectify === 0 ? '结论为“未完成”、还没有转整改的任务才能转' : '',
          }}
          renderForm={(close) => <RectifyForm rows={several ? selected : rectifiable(rows)} onDone={close} />}
        />
      </span>
    </div>
  );
}
