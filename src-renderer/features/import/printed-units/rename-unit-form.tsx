import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PrintedUnit } from '../../../../src-main/contract/imports.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { unitNamesFrom } from '../drafts/unit-names.ts';
import styles from './printed-units.module.css';

/** Other names in place of a printed one, everywhere in the plan: one, several with 、 between them, or none. */
export function RenameUnitForm(props: {
  unit: PrintedUnit;
  onReplace: (names: readonly string[]) => Promise<boolean>;
  onDone: () => void;
}): ReactNode {
  const { printedName, taskCount } = props.unit;
  const [text, setText] = useState(printedName);
  const names = unitNamesFrom(text.split(/[、，,；;\n]/u));
  const unchanged = names.length === 1 && names[0] === printedName;
  const replace = async (): Promise<void> => {
    if (!unchanged && (await props.onReplace(names))) props.onDone();
  };
  return (
    <div className={styles.form}>
      <Input
        aria-label={`“${printedName}”应为`} value={text} maxLength={1000} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposingKey(event.nativeEvent)) void replace();
        }}
      />
      <p className={styles.quiet}>几个单位连在一起的，用“、”分开。不填：不是单位，从任务中去掉。</p>
      <Button type="primary" block disabled={unchanged} onClick={() => void replace()}>
        {names.length === 0 ? `从 ${taskCount} 项任务中去掉` : `改 ${taskCount} 项任务${names.length > 1 ? `，拆成 ${names.length} 个单位` : ''}`}
      </Button>
    </div>
  );
}
