import { AutoComplete, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { failureSentence } from '../../../api/failure.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import styles from './profiles.module.css';

interface SavedInputProps {
  label: string;
  /** Where what was typed waits until it is saved, over a restart too. */
  storedKey: string;
  saved: string;
  disabled: boolean;
  /** Resolves with what failed, or with null. */
  onSave: (text: string) => Promise<unknown>;
}

interface SavedField {
  text: string;
  problem: string | null;
  type: (text: string) => void;
  take: (text: string) => void;
  keys: { onBlur: () => void; onKeyDown: (event: KeyboardEvent) => void };
}

/** A text that is saved when it is left or by Enter; Esc takes what was typed back. A refused one stays, with the reason. */
function useSavedField({ storedKey, saved, onSave }: SavedInputProps, severalLines: boolean): SavedField {
  const [typed, setTyped] = useTypedText(`profile:${storedKey}`, saved);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (text: string | null): Promise<void> => {
    if (text === null || text === saved) {
      setTyped(null);
      setProblem(null);
      return;
    }
    const failure = await onSave(text);
    setProblem(failure === null ? null : failureSentence(failure));
    if (failure === null) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent) || event.altKey) return;
    if (event.key === 'Escape') {
      setTyped(null);
      setProblem(null);
    } else if (event.key === 'Enter' && (!severalLines || event.ctrlKey)) {
      void take(typed);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    text: typed ?? saved,
    problem,
    type: setTyped,
    take: (text) => void take(text),
    keys: { onBlur: () => void take(typed), onKeyDown },
  };
}

/** What can't be changed is still read: plain text instead of a greyed field. */
function fixedLook(fixed: boolean): { readOnly: boolean; variant: 'borderless' | 'outlined' } {
  return { readOnly: fixed, variant: fixed ? 'borderless' : 'outlined' };
}

function Problem({ text }: { text: string | null }): ReactNode {
  return text === null ? null : (
    <div className={styles.problem} role="alert">
      {text}
    </div>
  );
}

/** A text of one line, or of several where the saved one has line breaks. */
export function SavedText(props: SavedInputProps & { maxLength: number; lines?: number }): ReactNode {
  const { label, disabled, maxLength, lines = 1 } = props;
  const field = useSavedField(props, lines > 1);
  const shared = { 'aria-label': label, ...fixedLook(disabled), maxLength, value: field.text, ...field.keys };
  return (
    <div className={styles.saved}>
      {lines > 1 ? (
        <Input.TextArea {...shared} autoSize={{ minRows: 2, maxRows: 8 }} onChange={(event) => field.type(event.target.value)} />
      ) : (
        <Input {...shared} onChange={(event) => field.type(event.target.value)} />
      )}
      <Problem text={field.problem} />
    </div>
  );
}

/** A text for which usual ones are proposed. */
export function SavedChoice(props: SavedInputProps & { usual: readonly string[] }): ReactNode {
  const field = useSavedField(props, false);
  return (
    <div className={styles.saved}>
      <AutoComplete
        aria-label={props.label}
        className={styles.wide ?? ''}
        {...fixedLook(props.disabled)}
        {...(props.disabled ? { open: false } : {})}
        value={field.text}
        options={props.usual.map((value) => ({ value }))}
        onChange={(text: string) => field.type(text)}
        onSelect={(text: string) => field.take(text)}
        onBlur={field.keys.onBlur}
      />
      <Problem text={field.problem} />
    </div>
  );
}

/** A number between two bounds. */
export function SavedNumber(props: Omit<SavedInputProps, 'saved' | 'onSave'> & {
  saved: number;
  bounds: readonly [least: number, most: number];
  step: number;
  onSave: (value: number) => Promise<unknown>;
}): ReactNode {
  const { label, storedKey, disabled, saved, bounds, step, onSave } = props;
  const field = useSavedField({ label, storedKey, disabled, saved: String(saved), onSave: (text) => onSave(Number(text)) }, false);
  const value = Number(field.text);
  return (
    <div className={styles.saved}>
      <InputNumber<number>
        aria-label={label}
        className={styles.number ?? ''}
        {...fixedLook(disabled)}
        min={bounds[0]}
        max={bounds[1]}
        step={step}
        controls={!disabled}
        formatter={(shown) => String(shown ?? '')}
        changeOnWheel={false}
        value={Number.isFinite(value) ? value : saved}
        onChange={(next) => {
          if (next !== null) field.type(String(next));
        }}
        {...field.keys}
      />
      <Problem text={field.problem} />
    </div>
  );
}
