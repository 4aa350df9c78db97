import type { ReactNode } from 'react';
import styles from './field.module.css';

/** A labelled input of a form; `problem` says in place what is wrong with it, `hint` how to fill it. */
export function Field(props: {
  label: string;
  required?: boolean;
  hint?: ReactNode;
  problem?: string | null;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        {props.label}
        {props.required ? (
          <span className={styles.must} title="必填">
            *
          </span>
        ) : null}
      </div>
      {props.children}
      {props.problem ? (
        <div className={styles.problem} role="alert">
          {props.problem}
        </div>
      ) : null}
      {props.hint ? <div className={styles.hint}>{props.hint}</div> : null}
    </div>
  );
}
