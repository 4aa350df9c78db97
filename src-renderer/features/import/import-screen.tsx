/** Screen 计划导入. */
export function ImportScreen() {
  return null;
}
