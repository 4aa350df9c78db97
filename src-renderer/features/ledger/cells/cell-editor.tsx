import { Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import type { CellField } from '../../../../src-main/contract/codes.ts';
import { cellText } from '../../../../src-main/contract/text/cell-text.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { failureSentence } from '../../../api/failure.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { previewInput } from './cell-block.ts';
import { cellFieldLabels, refusalOf } from './cell-write-words.ts';
import { useCellWrites } from './use-cell-writes.ts';
import styles from './cells.module.css';

/** Where the mark goes after a cell was edited; null when the clerk has gone elsewhere himself. */
export type AfterEdit = 'down' | 'right' | 'left' | 'stay' | null;

/** Fields whose texts are long. */
const wideFields: readonly CellField[] = ['title', 'requirement', 'note'];

/** Begins the keys under which texts wait that were typed into cells and are not written yet; the task's id and the field follow. */
export const cellDraftKey = 'draft:cell:';

/**
 * A cell that is being edited: Enter writes and goes down, Tab to the side, Esc restores, Alt+Enter breaks the line. What
 * can't be written stays typed, also over a restart.
 */
export function CellEditor(props: { row: LedgerRow; field: CellField; onClose: (after: AfterEdit) => void }): ReactNode {
  const { row, field, onClose } = props;
  const { client } = useApi();
  const { write, error } = useCellWrites();
  const saved = cellText(row, field);
  const [typed, setTyped] = useTypedText(`${cellDraftKey}${row.id}:${field}`, saved);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<TextAreaRef>(null);
  const busy = useRef(false);
  const text = typed ?? saved;
  useEffect(() => {
    input.current?.focus({ cursor: 'end' });
  }, []);

  const close = (after: AfterEdit): void => {
    busy.current = true;
    onClose(after);
  };
  const attempt = async (): Promise<boolean> => {
    if (text.trim() === saved.trim()) return true;
    const writes = [{ taskId: row.id, rowVersion: row.rowVersion, field, text }];
    const { cells } = await client.ledger.previewCells(previewInput(writes));
    const refused = cells.find((cell) => cell.refused !== null);
    if (refused) setProblem(`${refusalOf(refused)}。`);
    return !refused && (await write(writes, cells, `已改${cellFieldLabels[field]}`));
  };
  const commit = async (after: AfterEdit): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      const done = await attempt();
      if (done) setTyped(null);
      if (done || after === null) close(after);
    } catch (failure) {
      setProblem(failureSentence(failure));
    }
    busy.current = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) document.execCommand('insertText', false, '\n');
    else if (event.key === 'Enter') void commit('down');
    else if (event.key === 'Tab') void commit(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      setTyped(null);
      close('stay');
    } else return;
    event.preventDefault();
  };
  return (
    <div className={wideFields.includes(field) ? `${styles.editor} ${styles.wide}` : styles.editor} onMouseDown={(event) => event.stopPropagation()}>
      <Input.TextArea
        ref={input}
        aria-label={`修改${cellFieldLabels[field]}`}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setProblem(null);
          setTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void commit(null)}
      />
      {problem ?? error ? (
        <div className={styles.problem} role="alert">
          {problem ?? failureSentence(error)}
        </div>
      ) : null}
    </div>
  );
}
