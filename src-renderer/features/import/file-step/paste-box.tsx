import { Button, Input } from 'antd';
import type { ClipboardEvent, ReactNode } from 'react';
import { useStoredValue } from '../../../app/stored-value.ts';
import { usePastedHtml } from './pasted-html.ts';
import { pastedInto } from './pasted-into.ts';
import styles from './file-step.module.css';

/** Longest text that is kept for the next start, so that the browser's store is never full. UTF-16 units. */
const longestKept = 400_000;
/** From this length on the text is put in by the program: Chromium's own paste of many lines takes minutes. UTF-16 units. */
const slowPaste = 4000;
const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Text from the clipboard; what stands in the box survives closing the program. The clipboard's markup, in which tables
 * keep their cells, goes along as long as the text is not changed.
 */
export function PasteBox(props: { disabled: boolean; onImport: (text: string, html: string | null) => Promise<boolean> }): ReactNode {
  const [text, setText] = useStoredValue('import-pasted-text', isText);
  const typed = text ?? '';
  const full = typed.length >= longestKept;
  const { html, keep, forget } = usePastedHtml(typed);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    const markup = event.clipboardData.getData('text/html');
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const after = pastedInto(typed, { start: selectionStart, end: selectionEnd }, pasted).slice(0, longestKept);
    // The markup stands for the box only where nothing else is left in it.
    if (selectionEnd - selectionStart === value.length) keep(after, markup);
    if (pasted.length < slowPaste) return;
    event.preventDefault();
    setText(after);
  };
  const clear = (): void => {
    setText(null);
    forget();
  };
  const imported = async (): Promise<void> => {
    if (await props.onImport(typed, html)) clear();
  };
  return (
    <div className={styles.paste}>
      <label className={styles.subtitle} htmlFor="pasted-plan">
        粘贴文字
      </label>
      <Input.TextArea
        id="pasted-plan"
        className={styles.pasteArea ?? ''}
        value={typed}
        maxLength={longestKept}
        disabled={props.disabled}
        placeholder="从网页、PDF 或聊天记录里复制全文，按 Ctrl+V 粘贴到这里。表格也可以从 WPS 里整块复制。"
        onPaste={paste}
        onChange={(event) => setText(event.target.value === '' ? null : event.target.value)}
      />
      <div className={styles.pasteFoot}>
        <span className={styles.quiet}>{typed === '' ? '' : `${typed.length.toLocaleString('zh-CN')} 字`}
          {html === null ? '' : '，连同表格格式'}
          {full ? '，已到上限，后面的文字没有放进来。请存成 .txt 文件再导入。' : ''}
        </span>
        <Button disabled={props.disabled || typed.trim() === ''} onClick={clear}>
          清空
        </Button>
        <Button
          type="primary"
          disabled={props.disabled || typed.trim() === ''}
          onClick={() => void imported()}
        >
          导入这段文字
        </Button>
      </div>
    </div>
  );
}
