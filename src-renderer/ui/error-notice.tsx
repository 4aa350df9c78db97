import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { failureSentence, isCancelled } from '../api/failure.ts';

/** An error as a sentence in place, with the way out (`action`) beside it; nothing when there is no error. */
export function ErrorNotice(props: { error: unknown; action?: ReactNode; onClose?: () => void }): ReactNode {
  if (props.error === null || props.error === undefined || isCancelled(props.error)) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={failureSentence(props.error)}
      action={props.action}
      {...(props.onClose ? { closable: { onClose: props.onClose } } : {})}
    />
  );
}
