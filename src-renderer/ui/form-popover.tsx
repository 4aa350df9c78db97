import { Button, Popover } from 'antd';
import type { ButtonProps } from 'antd';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { isFreeEscape } from './panel-focus.ts';

/** A button whose form opens beside it and takes the focus; Esc closes it and gives the focus back to the button. */
export function FormPopover(props: { button: ButtonProps; renderForm: (close: () => void) => ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const close = (): void => setOpen(false);
  const moveFocus = (shown: boolean): void => {
    const active = document.activeElement;
    const inForm = form.current?.contains(active) ?? false;
    if (shown && !inForm) form.current?.querySelector('input')?.focus();
    if (!shown && (inForm || active === document.body)) button.current?.focus();
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={moveFocus}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <div
          ref={form}
          onKeyDown={(event) => {
            if (isFreeEscape(event)) close();
          }}
        >
          {props.renderForm(close)}
        </div>
      }
    >
      <Button ref={button} {...props.button} />
    </Popover>
  );
}
