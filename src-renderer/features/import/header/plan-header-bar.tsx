import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import type { ImportEdits } from '../check-step/use-import-edits.ts';
import type { HeaderField } from '../source/source-marks.ts';
import { headerWords, missingHeaderWords } from './header-words.ts';
import { PlanHeaderForm } from './plan-header-form.tsx';
import styles from './plan-header.module.css';

/** The plan's own data on one line; opened, a form. It opens by itself while something is missing. */
export function PlanHeaderBar(props: {
  view: ImportView;
  edits: ImportEdits;
  onFocusField: (field: HeaderField) => void;
}): ReactNode {
  const { header } = props.view;
  const missing = missingHeaderWords(header);
  const [open, setOpen] = useState(missing.length > 0);
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.summary} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span className={styles.name}>计划信息</span>
        {missing.length > 0 ? <StatusChip colour="red" label={`缺少${missing.join('、')}`} /> : null}
        {open ? null : (
          <>
            <span className={styles.title} title={header.title ?? ''}>
              {header.title ?? ''}
            </span>
            <span className={styles.facts}>{headerWords(header)}</span>
          </>
        )}
      </button>
      {open ? <PlanHeaderForm view={props.view} edits={props.edits} onFocusField={props.onFocusField} /> : null}
    </div>
  );
}
