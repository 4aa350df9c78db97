import type { ApplicationContext } from '../context.ts';
import { saveBytes } from './save-bytes.ts';

/** Saves a picture (PNG as base64); fails as `saveBytes` does. */
export function savePicture(
  context: ApplicationContext,
  { png, saveToken }: { png: string; saveToken: string },
): Promise<{ fileToken: string; fileName: string }> {
  return saveBytes(context, { useCase: 'exports.picture', saveToken, bytes: Buffer.from(png, 'base64') });
}
