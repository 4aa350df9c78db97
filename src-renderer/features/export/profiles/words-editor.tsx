import type { ReactNode } from 'react';
import type { ProfileView } from '../../../../src-main/contract/profiles.ts';
import { profileWordLabel } from '../../../../src-main/contract/text/profile-words.ts';
import { Field } from '../../../ui/field.tsx';
import { placesSentence } from './place-words.ts';
import { changeWords, editTable } from './profile-edits.ts';
import { SavedText } from './saved-input.tsx';
import type { SaveProfile } from './use-profile-edits.ts';

/** The words of a table: titles, lines below them, signature, each with what is filled into it. */
export function WordsEditor(props: { profile: ProfileView; table: ProfileView['tables'][number]; save: SaveProfile }): ReactNode {
  const { profile, table, save } = props;
  return table.words.map(({ key, text }) => {
    const label = profileWordLabel(key);
    return (
      <Field key={key} label={label} hint={placesSentence(table.places[key] ?? [])}>
        <SavedText
          label={label}
          storedKey={`${profile.profileId}:${table.table}:words:${key}`}
          saved={text}
          maxLength={4000}
          lines={text.split('\n').length}
          disabled={profile.origin === 'preset'}
          onSave={(next) => save(editTable(table.table, changeWords(key, next)), `已修改“${label}”`)}
        />
      </Field>
    );
  });
}
