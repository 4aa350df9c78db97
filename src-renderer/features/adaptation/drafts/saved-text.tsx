import { Input } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { WordingMarks } from './wording-marks.tsx';
import type { WordingChange } from './wording-pieces.ts';
import styles from './draft-editor.module.css';

const noChanges: readonly WordingChange[] = [];

/** Padding and lines of the field and of the marks under it: they must be the same, so that the marks lie under their words. */
const areaStyle = { padding: '3px 8px', lineHeight: 1.5715, background: 'transparent', position: 'relative' } as const;

/** A text that saves itself when it loses the focus or on Ctrl+S; Esc takes the saved text back. Changed words are marked. */
export function SavedText(props: {
  /** Key under which typed text waits until it is saved, also over a restart. */
  storeKey: string;
  field: string;
  label: string;
  value: string;
  placeholder?: string;
  maxLength: number;
  minRows?: number;
  /** Enter saves and makes no new line. */
  oneLine?: boolean;
  changes?: readonly WordingChange[];
  /** Saves the text; false when it was refused. The typed text then stays. */
  onSave: (text: string) => Promise<boolean>;
}): ReactNode {
  const { value, changes = noChanges } = props;
  const [typed, setTyped] = useTypedText(props.storeKey, value);
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    if (typed === null || saving) return;
    setSaving(true);
    if (await props.onSave(typed)) setTyped(null);
    setSaving(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if ((event.key === 's' && event.ctrlKey) || (event.key === 'Enter' && props.oneLine)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <div data-field={props.field}>
      <div className={styles.marked}>
        {typed === null && changes.length > 0 ? <WordingMarks text={value} changes={changes} style={areaStyle} /> : null}
        <Input.TextArea
          aria-label={props.label}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          autoSize={{ minRows: props.minRows ?? 1 }}
          style={areaStyle}
          status={typed !== null && !saving ? 'warning' : ''}
          value={typed ?? value}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void save()}
          onKeyDown={onKeyDown}
        />
      </div>
      {typed !== null && !saving ? <div className={styles.unsaved}>未保存：离开此栏或按 Ctrl+S 保存，Esc 放弃</div> : null}
    </div>
  );
}
