import { Fragment } from 'react';
import type { ReactNode } from 'react';
import styles from './panel-facts.module.css';

/** Labels with their values; a value that is null is left out. */
export function PanelFacts(props: { facts: readonly (readonly [label: string, value: ReactNode])[] }): ReactNode {
  return (
    <dl className={styles.facts}>
      {props.facts.map(([label, value]) =>
        value === null ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
