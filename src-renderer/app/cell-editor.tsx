import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { isComposingKey } from './shortcut-guard.ts';
import styles from './cell-editor.module.css';

/** A cell that is being edited. */
export interface Editing {
  text: string;
  /** Typing over a cell lets the arrows leave it; editing inside moves in its text. */
  inside: boolean;
  /** Why the text was not taken. */
  problem: string | null;
}

/** One of the texts that a cell can have; `place` (from 1) chooses it by its digit. */
export interface CellChoice {
  place: number;
  label: string;
}

/** The texts that a cell can have, narrowed by what is typed. */
interface CellChoices {
  label: string;
  find: (typed: string) => readonly CellChoice[];
}

/** Where the cursor goes after a text was taken. */
export type Leaving = 'down' | 'up' | 'left' | 'right' | 'next' | 'before' | 'stay';

const leavingKeys: Readonly<Record<string, Leaving>> = { ArrowDown: 'down', ArrowUp: 'up', ArrowLeft: 'left', ArrowRight: 'right' };

function ChoiceList(props: { label: string; choices: readonly CellChoice[]; active: number; onChoose: (label: string) => void }): ReactNode {
  return (
    <div className={styles.choices} role="listbox" aria-label={props.label}>
      {props.choices.map(({ place, label }, index) => (
        <div
          key={place}
          role="option"
          aria-selected={index === props.active}
          className={styles.choice}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onChoose(label);
          }}
        >
          <span className={styles.place}>{place}</span>
          {label}
        </div>
      ))}
    </div>
  );
}

/**
 * The input that lies over the current cell: it has the focus of the table, so that an input method can write into the
 * cell at once, and shows itself when something is typed.
 */
export function CellEditor(props: {
  inputRef: RefObject<HTMLTextAreaElement | null>;
  label: string;
  canEdit: boolean;
  /** Absent where anything can be typed. */
  choices?: CellChoices | undefined;
  /** What the cell shows. */
  shown: string;
  editing: Editing | null;
  onEditing: (editing: Editing | null) => void;
  /** Takes the text; what is refused stays. */
  onTake: (text: string, leaving: Leaving) => void;
  onGridKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}): ReactNode {
  const { inputRef, editing, onEditing, onTake } = props;
  const [active, setActive] = useState(0);
  const choosing = editing === null ? undefined : props.choices;
  const choices = (editing && choosing?.find(editing.text)) ?? [];
  useEffect(() => {
    if (editing !== null) inputRef.current?.scrollIntoView({ block: 'nearest' });
  }, [inputRef, editing]);
  // What stands in the input when the window is closed is kept with the rest.
  useEffect(() => {
    if (editing === null) return undefined;
    const keep = (): void => onTake(editing.text, 'stay');
    // Before the drafts are stored.
    window.addEventListener('pagehide', keep, { capture: true });
    return () => window.removeEventListener('pagehide', keep, { capture: true });
  });
  const take = (leaving: Leaving): void => {
    if (editing === null) return;
    const chosen = choosing ? choices[Math.min(active, choices.length - 1)]?.label : undefined;
    onTake(chosen ?? editing.text, leaving);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (editing === null) {
      setActive(Math.max(0, (props.choices?.find('') ?? []).findIndex(({ label }) => label === props.shown)));
      props.onGridKey(event);
      return;
    }
    const arrow = leavingKeys[event.key];
    if (event.key === 'Escape') onEditing(null);
    else if (event.key === 'Enter' && event.altKey) {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      onEditing({ ...editing, text: `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}` });
    } else if (event.key === 'Enter') take(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') take(event.shiftKey ? 'before' : 'next');
    else if (choosing && (arrow === 'down' || arrow === 'up')) {
      setActive((active + (arrow === 'down' ? 1 : choices.length - 1)) % Math.max(1, choices.length));
    } else if (arrow !== undefined && !editing.inside && !choosing) take(arrow);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <textarea
        ref={inputRef}
        className={editing === null ? styles.waiting : `${styles.editor} ${editing.problem === null ? '' : styles.wrong}`}
        aria-label={props.label}
        aria-invalid={editing?.problem !== null && editing !== null}
        rows={1}
        spellCheck={false}
        readOnly={!props.canEdit}
        value={editing?.text ?? ''}
        placeholder={choosing ? props.shown : undefined}
        onChange={(event) => {
          setActive(0);
          onEditing({ text: event.target.value, inside: editing?.inside ?? false, problem: null });
        }}
        onBlur={() => {
          // An input method that was opened and left has typed nothing.
          if (editing?.text === '' && !editing.inside) onEditing(null);
          else if (editing !== null) onTake(editing.text, 'stay');
        }}
        onKeyDown={onKeyDown}
      />
      {choosing ? <ChoiceList label={choosing.label} choices={choices} active={active} onChoose={(label) => onTake(label, 'stay')} /> : null}
      {editing?.problem ? (
        <div className={styles.refusal} role="alert">
          {editing.problem}
        </div>
      ) : null}
    </>
  );
}
