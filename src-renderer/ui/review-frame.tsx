import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import styles from './review-frame.module.css';

/** The frame of a table of rows that were read and are not taken yet: what they come from, which are shown, and the decision. */
export function ReviewFrame<Filter extends string>(props: {
  label: string;
  title: string;
  filter: Filter;
  /** The filters with the number of rows that each shows. */
  filters: readonly { value: Filter; label: string; count: number }[];
  onFilter: (filter: Filter) => void;
  /** What helps with rows that are still open. */
  help?: ReactNode;
  take: { label: string; disabled: boolean; running: boolean; error: unknown; clearError: () => void; run: () => void };
  onEnd: () => void;
  children: ReactNode;
}): ReactNode {
  const { label, title, filter, filters, onFilter, take } = props;
  return (
    <section className={styles.review} aria-label={label}>
      <div className={styles.tools}>
        <strong className={styles.title} title={title}>
          {title}
        </strong>
        <Segmented<Filter>
          aria-label="显示哪些行"
          value={filter}
          options={filters.map(({ value, label: words, count }) => ({ value, label: `${words} ${count}` }))}
          onChange={onFilter}
        />
        <div className={styles.help}>{props.help}</div>
        <Button onClick={props.onEnd}>放弃</Button>
        <Button type="primary" disabled={take.disabled} loading={take.running} onClick={take.run}>
          {take.label}
        </Button>
      </div>
      <ErrorNotice error={take.error} onClose={take.clearError} />
      {props.children}
    </section>
  );
}
