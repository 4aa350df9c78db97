import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './draft-editor.module.css';

/** One field of the editor: its name, the superior's words, and the own field; an edited one can be given back to the proposal. */
export function EditorRow(props: {
  label: string;
  superior: ReactNode;
  /** Gives the field back to what the program proposes; null while it is untouched. */
  onReset: (() => void) | null;
  children: ReactNode;
}): ReactNode {
  return (
    <>
      <div className={styles.label}>
        {props.label}
        {props.onReset ? (
          <Button type="link" size="small" className={styles.reset ?? ''} title={`放弃对${props.label}的修改，恢复程序的建议`} onClick={props.onReset}>
            恢复建议
          </Button>
        ) : null}
      </div>
      <div className={styles.superior}>{props.superior}</div>
      <div className={styles.own}>{props.children}</div>
    </>
  );
}
