/** Channel that brings the window's port to the shell. */
export const portChannel = 'taizhang:port';

/** Channel of a method of the shell contract. */
export function shellChannel(method: string): string {
  return `taizhang:shell:${method}`;
}
