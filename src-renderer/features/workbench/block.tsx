import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './workbench-screen.module.css';

/** Lines that a block shows before it is unfolded. */
const shownLines = 6;

/** A titled block of the workbench with its number, a way to all of its rows, and one quiet sentence when it is empty. */
export function Block(props: {
  title: string;
  /** What the number beside the title counts. */
  count: string;
  /** A `Line` each. */
  lines: readonly ReactNode[];
  empty: string;
  /** Leads to all of them. */
  all?: { label: string; onOpen: () => void };
}): ReactNode {
  const { title, lines, all } = props;
  const [unfolded, setUnfolded] = useState(false);
  const isEmpty = lines.length === 0;
  return (
    <section className={styles.block} aria-label={title}>
      <div className={styles.blockHead}>
        <h2 className={styles.blockTitle}>{title}</h2>
        {isEmpty ? null : <span className={styles.count}>{props.count}</span>}
        {all && !isEmpty ? (
          <Button type="link" size="small" className={styles.all ?? ''} aria-label={`${title}：${all.label}`} onClick={all.onOpen}>
            {all.label}
          </Button>
        ) : null}
      </div>
      {isEmpty ? (
        <p className={styles.quiet}>{props.empty}</p>
      ) : (
        <ul className={styles.lines}>{unfolded ? lines : lines.slice(0, shownLines)}</ul>
      )}
      {lines.length > shownLines ? (
        <Button type="link" size="small" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? '收起' : `显示全部 ${lines.length} 条`}
        </Button>
      ) : null}
    </section>
  );
}

/** A line that leads to its row: what, of whom, and at the right how it stands. Without `onOpen` it only says so. */
export function Line(props: { text: string; note?: string; end?: ReactNode; onOpen?: () => void }): ReactNode {
  const content = (
    <>
      <span className={styles.lineText} title={props.text}>
        {props.text}
      </span>
      {props.note ? (
        <span className={styles.note} title={props.note}>
          {props.note}
        </span>
      ) : null}
      <span className={styles.end}>{props.end}</span>
    </>
  );
  return (
    <li>
      {props.onOpen ? (
        <button type="button" className={styles.line} onClick={props.onOpen}>
          {content}
        </button>
      ) : (
        <div className={styles.line}>{content}</div>
      )}
    </li>
  );
}
