/**
 * Replaces words in an editor the way a person would, so that its model, undo and autosave see it, and reads
 * back whether it is really there. Measured recipe (recipes/BROWSERS.md §3.1): in Chromium a synthetic paste,
 * and `execCommand` if nobody took it; in Firefox `execCommand` only, because a made-up paste deletes the word in some. WordPress
 * is typed into everywhere: of a paste it makes what it looks like, of `[card]` a shortcode and of an address a link over the old words.
 */
import { fail, ok, type Result } from '../platform/result.ts';
import { fromPosition, isEditable, isField, type ReadBlock, type Reader, toRange } from './read.ts';
import type { SurfaceSpec } from './schema.ts';
import { windowOf } from './select.ts';

export interface WriteTarget {
  reader: Reader;
  editor: SurfaceSpec['editor'];
  block: ReadBlock;
  /** UTF-16 offsets in the block's text, end exclusive. */
  start: number;
  end: number;
}

/**
 * `gone`: the words are not where they were. `refused`: the editor kept its text as it was. `spoiled`: it holds neither
 * the old text nor the new one, which only the person can put right.
 */
export type WriteProblem = 'gone' | 'refused' | 'spoiled';

export interface WriteParts {
  isFirefox: boolean;
  /** Resolves at the next frame, or soon when the tab is hidden. */
  frame(): Promise<void>;
}

/** Frames until an editor that commits late (Lexical) is believed to have refused. */
const patienceFrames = 30;

export async function replaceSpan(target: WriteTarget, text: string, parts: WriteParts): Promise<Result<true, WriteProblem>> {
  const { reader, editor, start, end } = target;
  const before = fresh(reader);
  const index = before.findIndex((each) => isSameBlock(each, target.block));
  const block = before[index];
  if (!block) return fail('gone');
  const expected = block.block.text.slice(0, start) + text + block.block.text.slice(end);
  const old = before.map((each) => each.block.text);
  const texts = before.map((each, at) => (at === index ? expected : each.block.text));

  const caret = rememberCaret(before, block);
  if (block.place.kind === 'field') replaceInField(block.place.field, block.place.start + start, block.place.start + end, text);
  else if (!(await replaceInEditor(block, start, end, text, !parts.isFirefox && editor !== 'gutenberg', parts))) return fail('gone');

  for (let frames = 0; frames < patienceFrames; frames++) {
    await parts.frame();
    const now = fresh(reader);
    if (!isSameText(now, texts)) continue;
    restoreCaret(now, caret, { index, start, end, length: text.length });
    return ok(true);
  }
  return fail(isSameText(fresh(reader), old) ? 'refused' : 'spoiled');
}

function fresh(reader: Reader): readonly ReadBlock[] {
  const blocks = reader.read();
  reader.invalidate(blocks.flatMap(({ place }) => (place.kind === 'dom' ? [place.element] : [])));
  return reader.read();
}

function isSameBlock(a: ReadBlock, b: ReadBlock): boolean {
  if (a.block.text !== b.block.text || a.block.kind !== b.block.kind) return false;
  if (a.place.kind === 'field') return b.place.kind === 'field' && a.place.field === b.place.field && a.place.start === b.place.start;
  return b.place.kind === 'dom' && (a.place.element === b.place.element || a.place.segments[0]?.node === b.place.segments[0]?.node);
}

/** Editors swap spaces for no-break spaces at edges; a block left empty is not read. */
function isSameText(blocks: readonly ReadBlock[], texts: readonly string[]): boolean {
  const fold = (text: string) => text.replaceAll('\u00a0', ' ').trim();
  const wanted = texts.map(fold).filter(Boolean);
  const found = blocks.map(({ block }) => fold(block.text)).filter(Boolean);
  return wanted.length === found.length && wanted.every((text, index) => text === found[index]);
}

function replaceInField(field: HTMLTextAreaElement | HTMLInputElement, start: number, end: number, text: string): void {
  const { selectionStart, selectionEnd } = field;
  const shift = text.length - (end - start);
  const move = (at: number | null) => (at === null || at <= start ? at : at >= end ? at + shift : start + text.length);
  const view = windowOf(field);
  const focused = field.ownerDocument.activeElement;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // Keeps the field's own undo where the browser lets us; `setRangeText` does not, and needs the event said by hand.
  if (
    !field.ownerDocument.execCommand?.(text ? 'insertText' : 'delete', false, text) ||
    field.value.slice(start, start + text.length) !== text
  ) {
    field.setRangeText(text, start, end);
    field.dispatchEvent(new view.InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }));
  }
  field.setSelectionRange(move(selectionStart), move(selectionEnd));
  if (focused && focused !== field) (focused as HTMLElement).focus?.({ preventScroll: true });
}

async function replaceInEditor(
  block: ReadBlock,
  start: number,
  end: number,
  text: string,
  pastes: boolean,
  parts: WriteParts,
): Promise<boolean> {
  const range = toRange(block, start, end);
  const host = range && editingHost(range.startContainer);
  if (!range || !host) return false;
  const view = windowOf(host);
  const { document } = view;
  host.focus({ preventScroll: true });
  select(host, range);
  // Editors learn of a selection from an event that comes a task later.
  await parts.frame();
  if (text === '') return document.execCommand('delete');
  // A paste loses the spaces at its ends in block editors: words that bring one along are typed.
  if (pastes && text === text.trim()) {
    const data = new view.DataTransfer();
    data.setData('text/plain', text);
    const paste = new view.ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
    const target = range.startContainer.parentElement ?? host;
    if (!target.dispatchEvent(paste)) return true;
  }
  return document.execCommand('insertText', false, text);
}

function editingHost(node: Node): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType !== 1) continue;
    if (isEditable(at as Element)) found = at as HTMLElement;
    else if (found) return found;
  }
  return found;
}

function select(host: Element, range: Range): void {
  const selection = selectionOf(host);
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** In a shadow root Chromium keeps a selection of its own. */
export function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as Document & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? windowOf(element).document.getSelection();
}

type Caret = { block: number; offset: number } | null;

function rememberCaret(blocks: readonly ReadBlock[], block: ReadBlock): Caret {
  if (block.place.kind === 'field') return null;
  const selection = selectionOf(block.place.element);
  return selection?.focusNode ? fromPosition(blocks, selection.focusNode, selection.focusOffset) : null;
}

/** Puts the caret back where the person had it, moved by what was inserted before it. */
function restoreCaret(
  blocks: readonly ReadBlock[],
  caret: Caret,
  change: { index: number; start: number; end: number; length: number },
): void {
  if (!caret) return;
  const { index, start, end, length } = change;
  let { offset } = caret;
  if (caret.block === index && offset >= end) offset += length - (end - start);
  else if (caret.block === index && offset > start) offset = start + length;
  const block = blocks[caret.block];
  if (!block || block.place.kind === 'field' || isField(block.place.element)) return;
  const range = offset > 0 ? toRange(block, Math.max(0, offset - 1), offset) : toRange(block, 0, 1);
  if (!range) return;
  const [node, at] = offset > 0 ? [range.endContainer, range.endOffset] : [range.startContainer, range.startOffset];
  selectionOf(block.place.element)?.setBaseAndExtent(node, at, node, at);
}
