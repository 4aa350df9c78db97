import { Input } from 'antd';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useTypedText } from '../../../app/typed-text.ts';

/** The reason of one change: it saves itself on Enter, which leads on, and when the focus leaves; Esc takes the saved one back. */
export function ReasonInput(props: {
  /** Key under which typed text waits until it is saved, also over a restart. */
  storeKey: string;
  label: string;
  reason: string | null;
  taskId: string;
  /** Saves the reason; false when it was refused. The typed text then stays. */
  onSave: (reason: string) => Promise<boolean>;
  /** Leads to the next change that needs a reason. */
  onNext: () => void;
}): ReactNode {
  const saved = props.reason ?? '';
  const [typed, setTyped] = useTypedText(props.storeKey, saved);
  // Enter saves and leads on, so that the field is left while it saves: that must not save a second time.
  const saving = useRef(false);
  const save = async (): Promise<void> => {
    if (typed === null || saving.current) return;
    const reason = typed.trim();
    if (reason === '' || reason === saved) {
      setTyped(null);
      return;
    }
    saving.current = true;
    if (await props.onSave(reason)) setTyped(null);
    saving.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
      props.onNext();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <Input.TextArea
      aria-label={props.label}
      data-reason={props.taskId}
      placeholder="未写理由"
      maxLength={1000}
      autoSize={{ minRows: 1, maxRows: 4 }}
      value={typed ?? saved}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
}
