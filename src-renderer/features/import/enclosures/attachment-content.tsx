import type { ReactNode } from 'react';
import { SavedText } from '../drafts/saved-text.tsx';
import type { ContentProps } from './content-props.ts';
import type { BodyOf } from './enclosure-edits.ts';
import { showOnFocus } from './place-button.tsx';
import styles from './enclosures.module.css';

/** The label (附件2) and the name of an attached document. */
export function AttachmentContent(props: ContentProps<BodyOf<'attachment'>['attachment']>): ReactNode {
  const { content, storeKey, onCorrect, onShowPlace } = props;
  const show = showOnFocus(content.span, onShowPlace);
  return (
    <div className={styles.attachment}>
      <SavedText
        storeKey={`${storeKey}:label`} field="attachmentLabel" label="附件编号" maxLength={50} value={content.label}
        onSave={async (text) => text.trim() === '' || (await onCorrect((found) => ({ ...found, label: text.trim() }), '已保存附件编号'))}
        {...show}
      />
      <SavedText
        storeKey={`${storeKey}:name`} field="attachmentName" label="附件名称" maxLength={500} value={content.name}
        onSave={async (text) => text.trim() === '' || (await onCorrect((found) => ({ ...found, name: text.trim() }), '已保存附件名称'))}
        {...show}
      />
    </div>
  );
}
