/** The few pictures that the always-on part needs, 16 px box, from the look book. Built as nodes: pages may enforce Trusted Types. */

const paths = {
  mark: ['M2.1 9.3 4.4 11.8C5.5 9.8 6.5 8 7.3 7.2c.8-.7 1.2-.2 1 .9-.3 1.5-.5 3.7.6 3.7 1.3 0 3-4.3 5-8.4'],
  full: ['M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z', '.M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z'],
  half: ['.M8 2.5a5.5 5.5 0 0 1 0 11z', 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z'],
  off: ['M4.9 5.1A3.6 3.6 0 0 0 4.5 12.2h7M7 3.9a3.7 3.7 0 0 1 4.6 3 2.7 2.7 0 0 1 1.8 4.2M2.5 2.5l11 11'],
  check: ['m3 8.6 3.2 3.2L13 4.8'],
} as const;

export type IconName = keyof typeof paths;

/** A path that begins with a dot is filled. */
export function createIcon(document: Document, name: IconName, size = 16): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'i');
  for (const d of paths[name]) {
    const path = document.createElementNS(space, 'path');
    const filled = d.startsWith('.');
    path.setAttribute('d', filled ? d.slice(1) : d);
    if (filled) path.setAttribute('fill', 'currentColor');
    svg.append(path);
  }
  return svg;
}
