import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ProfileHead } from '../../../../src-main/contract/profiles.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { chooseOpenFile } from '../../../api/shell.ts';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import type { SavedFile, WrittenFile } from '../../../api/use-saved-file.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { profileFileName } from './profile-words.ts';

/** Saves a profile as a file that other offices can take. */
export function useProfileFile({ profileId, name }: Pick<ProfileHead, 'profileId' | 'name'>): Omit<SavedFile<WrittenFile>, 'save'> & { start: () => void } {
  const { client, shell } = useApi();
  const { save, ...file } = useSavedFile<WrittenFile>();
  const start = (): void =>
    void save({
      chooseTarget: () => shell.chooseSaveTarget(profileFileName(name)),
      write: (saveToken) => client.profiles.saveFile({ profileId, saveToken }),
    });
  return { ...file, start };
}

/** Takes a profile from a file of another office. */
export function ReadProfileFile({ className, onRead }: { className: string | undefined; onRead: (profileId: string) => void }): ReactNode {
  const { client, shell } = useApi();
  const { run, running, error, clearError } = useChange();
  const read = async (): Promise<void> => {
    const file = await chooseOpenFile(shell, 'profile');
    if (file === null) return;
    const added = await run(() => client.profiles.readFile({ fileToken: file.fileToken, name: null, year: null }), `已从“${file.fileName}”添加版式`);
    if (added !== null) onRead(added.profileId);
  };
  return (
    <div className={className}>
      <ErrorNotice error={error} onClose={clearError} />
      <Button size="small" loading={running} onClick={() => void read()}>
        从文件添加…
      </Button>
    </div>
  );
}
