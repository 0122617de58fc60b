/** Is the page light or dark where we draw? Pages often paint themselves dark without telling `color-scheme`. */

export function isDark(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const view = at.ownerDocument.defaultView;
    const parts = view
      ?.getComputedStyle(at)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number);
    if (!parts || parts.length < 3 || (parts.length > 3 && (parts[3] ?? 0) < 0.5)) continue;
    const [red = 255, green = 255, blue = 255] = parts;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  return false;
}
