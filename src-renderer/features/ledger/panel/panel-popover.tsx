import type { ButtonProps } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import styles from './task-panel.module.css';

/** A form beside its button in a panel: React hands the form's keys on to the panel, where Esc would close that as well. */
export function PanelPopover(props: { button: ButtonProps; renderForm: (close: () => void) => ReactNode }): ReactNode {
  const keepEscape = (event: KeyboardEvent<HTMLElement>): void => {
    const inForm = event.target instanceof Node && !event.currentTarget.contains(event.target);
    if (inForm && event.key === 'Escape') event.stopPropagation();
  };
  return (
    <span className={styles.popover} onKeyDown={keepEscape}>
      <FormPopover
        button={props.button}
        renderForm={(close) =>
          props.renderForm(() => {
            close();
            keepFocusInPanel();
          })
        }
      />
    </span>
  );
}
