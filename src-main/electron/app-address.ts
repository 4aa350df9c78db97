import path from 'node:path';

/** The only scheme that the window loads from. */
export const appScheme = 'app';

/** Origin of the window's page; the port and the shell answer nobody else. */
export const appOrigin = `${appScheme}://taizhang`;

/** The page that the window opens. */
export const appPage = `${appOrigin}/index.html`;

/** Whether an address is a page or file of this program. */
export function isAppAddress(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`);
}

/** The file below `folder` that an app:// address names; null for another host, a path that leaves the folder, or a broken one. */
export function fileOfAppAddress(folder: string, address: string): string | null {
  if (!isAppAddress(address)) return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null;
  const file = path.resolve(folder, `.${pathname}`);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}
