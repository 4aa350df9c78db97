import type { WrittenFile } from '../../../api/use-saved-file.ts';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import type { Drawing, Room } from './drawing.ts';
import { pictureDrawing, pictureRoom, pngOf } from './picture.ts';

export interface SavedPicture extends Omit<ReturnType<typeof useSavedFile<WrittenFile>>, 'save'> {
  /** Asks where to, draws and saves. */
  start: () => void;
}

/** Saves what `layOut` gives as a picture with its title, the office and the day. */
export function useSavePicture(chart: { title: string; asOf: string; layOut: (room: Room) => Drawing[] }): SavedPicture {
  const { client } = useApi();
  const { officeName } = useOffice();
  const { save, ...file } = useSavedFile<WrittenFile>();
  const { title, asOf } = chart;
  const draw = (): Promise<string> => pngOf(pictureDrawing({ title, about: `${officeName}　截至 ${asOf}` }, chart.layOut(pictureRoom)));
  const start = (): void =>
    void save({
      suggestName: () => client.exports.suggestName({ kind: 'picture', title: `${title}（${asOf}）` }),
      write: async (saveToken) => client.exports.picture({ png: await draw(), saveToken }),
    });
  return { ...file, start };
}
