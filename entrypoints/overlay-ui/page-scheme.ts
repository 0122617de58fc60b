/** Is the host page light or dark? Read from what is painted, since many dark pages never say so in `color-scheme`. */

/** Relative lightness 0 to 1 of a computed colour; null when it is see-through or in a notation we do not read. */
export function toLightness(color: string): number | null {
  const oklch = /^oklch\(\s*([\d.]+)(%?)/.exec(color);
  if (oklch) return Number(oklch[1]) / (oklch[2] ? 100 : 1);
  const rgb = /^rgba?\(([^)]+)\)/.exec(color);
  if (!rgb) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (rgb[1] ?? '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (alpha < 0.5) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

export function readPageScheme(page: Document): 'light' | 'dark' {
  for (const element of [page.body, page.documentElement]) {
    if (!element) continue;
    const lightness = toLightness(getComputedStyle(element).backgroundColor);
    if (lightness !== null) return lightness < 0.45 ? 'dark' : 'light';
  }
  const declared = getComputedStyle(page.documentElement).colorScheme;
  if (declared.includes('dark') && (!declared.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)) return 'dark';
  return 'light';
}
