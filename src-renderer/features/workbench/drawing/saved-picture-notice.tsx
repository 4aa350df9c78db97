import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { SavedFileNotice } from '../../../ui/saved-file-notice.tsx';
import type { SavedPicture } from './use-save-picture.ts';

/** Where a picture went, or why it could not be saved. */
export function SavedPictureNotice({ picture }: { picture: SavedPicture }): ReactNode {
  return (
    <>
      <ErrorNotice error={picture.error} />
      {picture.written ? (
        <SavedFileNotice sentence={`已保存图片“${picture.written.fileName}”。`} openFile={picture.openFile} showInFolder={picture.showInFolder} />
      ) : null}
    </>
  );
}
