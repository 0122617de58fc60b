/**
 * Marks in a textarea or input, which has no DOM ranges: an unseen copy of the text over the field, laid out by
 * the field's own computed style, in our own shadow root. Follows scroll and size; gives rectangles of spans.
 */
import type { Severity } from '../brand-protocol/schema.ts';

export interface FieldMark {
  severity: Severity;
  /** UTF-16 offsets in the field's value. */
  start: number;
  end: number;
}

export interface Mirror {
  draw(marks: readonly FieldMark[]): void;
  /** Rectangle of a span in viewport px; null when it is scrolled out of the field. */
  rect(start: number, end: number): DOMRect | null;
  stop(): void;
}

const copied = [
  'box-sizing',
  'direction',
  'font',
  'font-feature-settings',
  'font-kerning',
  'font-variant-ligatures',
  'hyphens',
  'letter-spacing',
  'line-height',
  'overflow-wrap',
  'padding',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'word-break',
  'word-spacing',
  'border-style',
  'border-width',
] as const;

export function createMirror(field: HTMLTextAreaElement | HTMLInputElement, layer: Element, signal: AbortSignal): Mirror {
  const { document } = globalThis;
  const lifetime = new AbortController();
  const box = document.createElement('div');
  box.className = 'mirror';
  box.setAttribute('aria-hidden', 'true');
  const inner = document.createElement('div');
  box.append(inner);
  let marks: readonly FieldMark[] = [];
  let frame = 0;

  function place(): void {
    frame = 0;
    const at = field.getBoundingClientRect();
    const style = getComputedStyle(field);
    for (const name of copied) inner.style.setProperty(name, style.getPropertyValue(name));
    inner.style.whiteSpace = field.localName === 'textarea' ? 'pre-wrap' : 'pre';
    inner.style.width = `${field.clientWidth + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth)}px`;
    box.style.transform = `translate(${at.left}px, ${at.top}px)`;
    box.style.width = `${at.width}px`;
    box.style.height = `${at.height}px`;
    inner.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  }

  const schedule = () => {
    frame ||= requestAnimationFrame(place);
  };

  function draw(next: readonly FieldMark[]): void {
    marks = next;
    const { value } = field;
    inner.replaceChildren();
    let at = 0;
    for (const { severity, start, end } of marks) {
      if (start < at) continue;
      const span = document.createElement('span');
      span.className = `mk ${severity}`;
      span.dataset.at = `${start}-${end}`;
      span.textContent = value.slice(start, end);
      inner.append(value.slice(at, start), span);
      at = end;
    }
    inner.append(`${value.slice(at)}\u200b`);
    if (marks.length > 0 && !box.isConnected) layer.append(box);
    if (marks.length === 0) box.remove();
    place();
  }

  const options = { signal: lifetime.signal, passive: true };
  field.addEventListener('scroll', schedule, options);
  addEventListener('scroll', schedule, { ...options, capture: true });
  addEventListener('resize', schedule, options);
  const sizes = new ResizeObserver(schedule);
  sizes.observe(field);

  function stop(): void {
    lifetime.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
    box.remove();
  }
  signal.addEventListener('abort', stop, { once: true });

  return {
    draw,
    rect(start, end) {
      const span = [...inner.children].find((child) => (child as HTMLElement).dataset.at === `${start}-${end}`);
      const at = span?.getBoundingClientRect();
      const within = field.getBoundingClientRect();
      return at && at.bottom > within.top && at.top < within.bottom ? at : null;
    },
    stop,
  };
}
