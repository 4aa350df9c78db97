import { useRef } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import type { ProfileEdit } from './profile-edits.ts';

/** Saves an edit at once, with 撤销; resolves with what failed, or with null. */
export type SaveProfile = (edit: ProfileEdit, sentence: string) => Promise<unknown>;

/** The same for what has no field of its own beside which its failure could stand. */
export type ActOnProfile = (edit: ProfileEdit, sentence: string) => void;

/** Writes edits of one profile one after the other, each over the profile as the one before has left it. */
export function useProfileEdits(profileId: string): SaveProfile {
  const { client } = useApi();
  const { run } = useChange();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const write = async (edit: ProfileEdit): Promise<{ changeSetId: string | null }> => {
    const profile = await client.profiles.get({ profileId });
    if (profile.rowVersion === null) return { changeSetId: null };
    return client.profiles.update({ profileId, rowVersion: profile.rowVersion, ...edit(profile) });
  };
  return (edit, sentence) => {
    const saving = last.current.then(async () => {
      let failure: unknown = null;
      await run(async () => {
        try {
          return await write(edit);
        } catch (caught) {
          failure = caught;
          throw caught;
        }
      }, sentence);
      return failure;
    });
    last.current = saving;
    return saving;
  };
}
