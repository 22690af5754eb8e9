/** Hands a file to the reader as a download. */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; a minute is ample even on a slow disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
