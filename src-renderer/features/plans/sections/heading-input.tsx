import { Input } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import styles from './sections.module.css';

/** A heading that is typed in its place: Enter saves, Esc leaves it as it was, another place saves what was typed. */
export function HeadingInput(props: {
  saved: string;
  depth: number;
  onSave: (heading: string) => Promise<boolean>;
  onLeave: () => void;
}): ReactNode {
  const { saved, onSave, onLeave } = props;
  const [typed, setTyped] = useState(saved);
  const [saving, setSaving] = useState(false);
  const take = async (): Promise<void> => {
    const heading = typed.trim();
    if (saving) return;
    if (heading === '' || heading === saved) {
      onLeave();
      return;
    }
    setSaving(true);
    if (!(await onSave(heading))) setSaving(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter') void take();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.input} style={{ paddingLeft: `${0.2 + props.depth * 1.6}em` }}>
      <Input
        autoFocus
        aria-label="标题"
        placeholder="标题，如“一、深化重点领域公开”，按回车保存"
        maxLength={200}
        disabled={saving}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void take()}
      />
    </div>
  );
}
