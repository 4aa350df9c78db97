import { Button } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { draftFieldLabels } from '../../../../../src-main/contract/text/labels.ts';
import { digitFields } from '../draft-text-fields.ts';
import type { TakeWords } from './take-words.ts';
import styles from './selection-bar.module.css';

const gap = 6;

/** Puts the bar below the selected words, or above them where there is no room, within the width of the pane. */
function place(bar: HTMLElement, pane: HTMLElement): void {
  const selected = window.getSelection();
  if (!selected || selected.rangeCount === 0) return;
  const words = selected.getRangeAt(0).getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  const below = words.bottom + gap + bar.offsetHeight <= outer.bottom;
  const above = words.top - gap - bar.offsetHeight >= outer.top;
  const top = below ? words.bottom + gap : above ? words.top - gap - bar.offsetHeight : outer.bottom - gap - bar.offsetHeight;
  const widest = pane.clientWidth - bar.offsetWidth - gap;
  bar.style.top = `${top - outer.top + pane.scrollTop}px`;
  bar.style.left = `${Math.max(gap, Math.min(widest, words.left - outer.left))}px`;
}

/** What the selected words can become; each with its key, Shift puts them behind what is there. */
export function SelectionBar(props: { pane: HTMLElement | null; of: string | null; take: TakeWords }): ReactNode {
  const { pane, of, take } = props;
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current && pane) place(bar.current, pane);
  });
  const keepSelection = (event: MouseEvent): void => event.preventDefault();
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="把选中的原文设为" data-selection-bar onMouseDown={keepSelection}>
      {of === null ? null : (
        <>
          <span className={styles.of} title={of}>
            {of} 的
          </span>
          {digitFields.map((field, index) => (
            <Button
              key={field} size="small" type="text" tabIndex={-1}
              onClick={(event) => take.field(field, event.shiftKey ? 'add' : 'replace')}
            >
              <kbd className={styles.key}>{index + 1}</kbd>
              {draftFieldLabels[field]}
            </Button>
          ))}
        </>
      )}
      <Button size="small" type="text" tabIndex={-1} onClick={take.newTask}>
        <kbd className={styles.key}>N</kbd>新增为任务
      </Button>
      {of === null ? null : <span className={styles.hint}>按住 Shift 为追加</span>}
    </div>
  );
}
