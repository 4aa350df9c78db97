import { Input } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import styles from './draft-editor.module.css';

const isText = (value: unknown): value is string => typeof value === 'string';

interface SavedTextProps {
  /** Key under which typed text waits until it is saved, also over a restart. */
  storeKey: string;
  /** Name of the field for the screen reader and for `data-field`. */
  label: string;
  field: string;
  value: string;
  placeholder?: string;
  /** Rows of a text area, [least, most]; a single line without. */
  rows?: [number, number];
  maxLength: number;
  /** Saves the text; false when it was refused. The typed text then stays. */
  onSave: (text: string) => Promise<boolean>;
  onFocus?: () => void;
  /** Tells where the caret stands (UTF-16 units) and in which text, after each move. */
  onCaret?: (position: number, text: string) => void;
  onKey?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A text that saves itself when it loses the focus or on Enter; Esc takes the saved text back. */
export function SavedText(props: SavedTextProps): ReactNode {
  const [typed, setTyped] = useStoredValue(props.storeKey, isText);
  const [saving, setSaving] = useState(false);
  const pending = typed !== null && typed !== props.value;

  const save = async (): Promise<void> => {
    if (!pending || saving) {
      if (typed !== null && !pending) setTyped(null);
      return;
    }
    setSaving(true);
    if (await props.onSave(typed)) setTyped(null);
    setSaving(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter' && props.rows === undefined) void save();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      return;
    }
    props.onKey?.(event);
  };
  const shared = {
    value: typed ?? props.value,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    'aria-label': props.label,
    status: pending && !saving ? ('warning' as const) : ('' as const),
    onFocus: props.onFocus,
    onBlur: () => void save(),
    onKeyDown,
  };
  return (
    <div data-field={props.field}>
      {props.rows ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: props.rows[0], maxRows: props.rows[1] }}
          onChange={(event) => setTyped(event.target.value)}
          onSelect={(event) => props.onCaret?.(event.currentTarget.selectionStart, event.currentTarget.value)}
        />
      ) : (
        <Input {...shared} onChange={(event) => setTyped(event.target.value)} />
      )}
      {pending && !saving ? <div className={styles.unsaved}>未保存：离开此栏即保存，Esc 放弃</div> : null}
    </div>
  );
}
