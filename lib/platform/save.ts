/** Handing a text to the person: onto the clipboard or into a file. Call from a gesture, in a document. */

/** True when the text is on the clipboard. The old command still works where a frame or plain http may not use the new one. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.style.cssText = 'position:fixed;inset-block-start:-100px;opacity:0';
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

/** Offers a file for saving. `type` is a MIME type. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // After the click has begun the download; the browser keeps the bytes that it has begun to read.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
