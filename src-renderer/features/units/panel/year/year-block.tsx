import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './year.module.css';

/** Lines that a block shows; the rest is where its head leads. */
const shownLines = 5;

/** One matter of a unit's year: its first lines, and the way to all of them. Nothing while there are none. */
export function YearBlock(props: {
  title: string;
  /** Measure word of what is counted: 项, 份, 次, 件, 个. */
  unit: string;
  lines: readonly ReactNode[];
  onAll: () => void;
  children?: ReactNode;
}): ReactNode {
  const { title, lines } = props;
  if (lines.length === 0 && !props.children) return null;
  return (
    <section className={styles.block} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button type="link" size="small" aria-label={`${title}：查看全部`} onClick={props.onAll}>
          {lines.length === 0 ? '查看' : `全部 ${lines.length} ${props.unit}`}
        </Button>
      </div>
      {props.children}
      <ul className={styles.lines}>{lines.slice(0, shownLines)}</ul>
    </section>
  );
}

/** A line that leads to its row: what, and at the right how it stands. */
export function YearLine(props: { text: string; start?: string | null; end: ReactNode; onOpen: () => void }): ReactNode {
  return (
    <li>
      <button type="button" className={styles.line} onClick={props.onOpen}>
        {props.start ? <span className={styles.day}>{props.start}</span> : null}
        <span className={styles.text} title={props.text}>
          {props.text}
        </span>
        <span className={styles.end}>{props.end}</span>
      </button>
    </li>
  );
}
