/** Screen 导出. */
export function ExportScreen() {
  return null;
}
