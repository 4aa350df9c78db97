import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useStoredValue } from '../../../app/stored-value.ts';
import styles from './file-step.module.css';

/** Longest text that is kept for the next start, so that the browser's store is never full. UTF-16 units. */
const longestKept = 400_000;
const isText = (value: unknown): value is string => typeof value === 'string';

/** Text from the clipboard; what stands in the box survives closing the program. */
export function PasteBox(props: { disabled: boolean; onImport: (text: string) => Promise<void> }): ReactNode {
  const [text, setText] = useStoredValue('import-pasted-text', isText);
  const typed = text ?? '';
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
        onChange={(event) => setText(event.target.value === '' ? null : event.target.value)}
      />
      <div className={styles.pasteFoot}>
        <span className={styles.quiet}>{typed === '' ? '' : `${typed.length.toLocaleString('zh-CN')} 字`}</span>
        <Button disabled={props.disabled || typed.trim() === ''} onClick={() => setText(null)}>
          清空
        </Button>
        <Button
          type="primary"
          disabled={props.disabled || typed.trim() === ''}
          onClick={() => void props.onImport(typed)}
        >
          导入这段文字
        </Button>
      </div>
    </div>
  );
}
