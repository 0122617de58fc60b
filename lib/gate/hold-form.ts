/**
 * The hold's part for forms: submit events, `form.submit()`, `requestSubmit()`. The page's own submit handlers
 * run first (a copy of the event, which submits nothing); then the fields are read once, judged, and exactly
 * those are sent from a form of our own. Same rules as `hold.ts`.
 */
import type { Hold } from './hold.ts';
import { type AnyFunction, patch } from './hold-primordials.ts';

export function setupFormHold(hold: Hold): void {
  const { p } = hold;
  const { scope, apply } = p;
  const form = scope.HTMLFormElement.prototype;
  const nativeSubmit = form.submit as AnyFunction;
  const attribute = scope.Element.prototype.getAttribute as AnyFunction;
  const setAttribute = scope.Element.prototype.setAttribute as AnyFunction;
  const hasAttribute = scope.Element.prototype.hasAttribute as AnyFunction;
  const createElement = scope.Document.prototype.createElement as AnyFunction;
  const appendChild = scope.Node.prototype.appendChild as AnyFunction;
  const removeChild = scope.Node.prototype.removeChild as AnyFunction;
  const formEntries = scope.FormData.prototype.entries as AnyFunction;
  const iteratorNext = scope.Object.getPrototypeOf(new scope.FormData().entries()).next as AnyFunction;
  const addItem = scope.DataTransferItemList?.prototype.add as AnyFunction;
  const itemsOf = getter(scope.DataTransfer?.prototype, 'items');
  const filesOf = getter(scope.DataTransfer?.prototype, 'files');
  const setFiles = setter(scope.HTMLInputElement.prototype, 'files');
  const setValue = setter(scope.HTMLInputElement.prototype, 'value');
  const setAreaValue = setter(scope.HTMLTextAreaElement.prototype, 'value');
  const documentElement = getter(scope.Document.prototype, 'documentElement');
  const submitterOf = getter(scope.SubmitEvent?.prototype, 'submitter');
  /** Our copies of submit events, which must not be held again. */
  const copies = new p.WeakMap<Event, true>();
  /** The forms that carry judged fields. */
  const clones = new p.WeakMap<HTMLFormElement, true>();

  interface Target {
    action: string;
    method: string;
    enctype: string;
    target: string;
  }

  /** Where this form would go, with the submitter's overrides. Attributes only: a field named `action` shadows the property. */
  function targetOf(element: HTMLFormElement, submitter: Element | null): Target | null {
    const read = (name: string): string => {
      const override = `form${name}`;
      if (submitter && apply(hasAttribute, submitter, [override])) return apply(attribute, submitter, [override]) as string;
      return (apply(attribute, element, [name]) as string | null) ?? '';
    };
    const method = apply(p.upper, read('method') || 'GET', []) as string;
    if (method === 'DIALOG') return null;
    let action: string;
    try {
      const base = apply(p.baseUri, element, []) as string;
      action = apply(
        p.href,
        new p.URL(read('action') || (apply(documentUrl, apply(p.ownerDocument, element, []), []) as string), base),
        [],
      );
    } catch {
      return null;
    }
    return { action, method: method === 'POST' ? 'POST' : 'GET', enctype: read('enctype'), target: read('target') };
  }
  const documentUrl = getter(scope.Document.prototype, 'URL');

  /** Name and value pairs in order. */
  type Pairs = { length: number; [index: number]: { name: string; value: string | File } };

  function entriesOf(element: HTMLFormElement, submitter: Element | null): Pairs {
    const data = submitter ? new p.FormData(element, submitter as HTMLElement) : new p.FormData(element);
    const iterator = apply(formEntries, data, []);
    const pairs = p.create(null) as Pairs;
    pairs.length = 0;
    for (;;) {
      const step = apply(iteratorNext, iterator, []) as { done: boolean; value: [string, string | File] };
      if (step.done) return pairs;
      pairs[pairs.length++] = { name: step.value[0], value: step.value[1] };
    }
  }

  function toQuery(pairs: Pairs): string {
    let query = '';
    for (let i = 0; i < pairs.length; i++) {
      const { name, value } = pairs[i] as Pairs[number];
      query += `${i > 0 ? '&' : ''}${encode(name)}=${encode(typeof value === 'string' ? value : '')}`;
    }
    return query;
  }
  const nativeEncode = scope.encodeURIComponent as AnyFunction;
  const wellFormed = scope.String.prototype.toWellFormed as AnyFunction | undefined;
  const encode = (text: string): string => apply(nativeEncode, null, [wellFormed ? apply(wellFormed, text, []) : text]) as string;

  /** Judges the fields as they are now and sends exactly those. */
  function judge(element: HTMLFormElement, submitter: Element | null, to: Target): void {
    let pairs: Pairs;
    try {
      pairs = entriesOf(element, submitter);
    } catch {
      return;
    }
    const query = toQuery(pairs);
    const get = to.method === 'GET';
    const url = get ? `${cutQuery(to.action)}?${query}` : to.action;
    if (!hold.candidate(url, to.method, '')) {
      send(element, to, pairs);
      return;
    }
    const contentType = get ? '' : 'application/x-www-form-urlencoded';
    const request = { via: 'form' as const, url, method: to.method, override: '', contentType, nonce: '', body: get ? '' : query };
    hold.ask(request, (verdict) => {
      if (verdict.allow) send(element, to, pairs);
    });
  }

  function cutQuery(url: string): string {
    const at = apply(p.indexOf, url, ['?']) as number;
    return at < 0 ? url : (apply(p.slice, url, [0, at]) as string);
  }

  function send(element: HTMLFormElement, to: Target, pairs: Pairs): void {
    const owner = apply(p.ownerDocument, element, []) as Document;
    const make = (tag: string) => apply(createElement, owner, [tag]);
    const clone = make('form');
    apply(p.mapSet, clones, [clone, true]);
    const set = (node: unknown, name: string, value: string) => apply(setAttribute, node, [name, value]);
    set(clone, 'action', to.action);
    set(clone, 'method', to.method);
    set(clone, 'hidden', '');
    if (to.enctype) set(clone, 'enctype', to.enctype);
    if (to.target) set(clone, 'target', to.target);
    for (let i = 0; i < pairs.length; i++) {
      const { name, value } = pairs[i] as Pairs[number];
      // A textarea keeps line breaks; the name goes in as an attribute, so no field can shadow anything.
      const field = make(typeof value === 'string' ? 'textarea' : 'input');
      set(field, 'name', name);
      if (typeof value === 'string') apply(setAreaValue, field, [value]);
      else setFile(field, value);
      apply(appendChild, clone, [field]);
    }
    const root = apply(documentElement, owner, []);
    apply(appendChild, root, [clone]);
    apply(nativeSubmit, clone, []);
    apply(removeChild, root, [clone]);
  }

  function setFile(field: unknown, file: File): void {
    apply(setAttribute, field, ['type', 'file']);
    const transfer = new p.DataTransfer();
    apply(addItem, apply(itemsOf, transfer, []), [file]);
    if (file.size > 0 || file.name !== '') apply(setFiles, field, [apply(filesOf, transfer, [])]);
    else apply(setValue, field, ['']);
  }

  const suspects = (element: HTMLFormElement, submitter: Element | null, to: Target | null): to is Target =>
    to !== null && (hold.candidate(to.action, to.method, '') || (to.method === 'GET' && suspectsQuery(element, submitter, to)));

  /** A GET form's fields are its URL. */
  function suspectsQuery(element: HTMLFormElement, submitter: Element | null, to: Target): boolean {
    try {
      return hold.known(`${cutQuery(to.action)}?${toQuery(entriesOf(element, submitter))}`, 'GET', '');
    } catch {
      return false;
    }
  }

  const onSubmit = (event: Event): void => {
    if (apply(p.mapGet, copies, [event])) return;
    const element = apply(p.eventTarget, event, []) as HTMLFormElement;
    const submitter = submitterOf ? ((safely(() => apply(submitterOf, event, [])) as Element | null) ?? null) : null;
    const to = safely(() => targetOf(element, submitter)) as Target | null;
    // A made-up event submits nothing by itself.
    if (!event.isTrusted || !suspects(element, submitter, to)) return;
    apply(p.eventStop, event, []);
    apply(p.eventPrevent, event, []);
    const copy = new scope.SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: submitter as HTMLElement | null });
    apply(p.mapSet, copies, [copy, true]);
    apply(p.dispatch, element, [copy]);
    if (!(apply(p.eventPrevented, copy, []) as boolean)) judge(element, submitter, to);
  };

  patch(p, form, 'submit', (original, self) => {
    const to = targetOf(self as HTMLFormElement, null);
    if (!suspects(self as HTMLFormElement, null, to)) return apply(original, self, []);
    judge(self as HTMLFormElement, null, to);
    return undefined;
  });

  /** The page must not add fields to what was judged. */
  const onFormData = (event: Event): void => {
    if (apply(p.mapGet, clones, [apply(p.eventTarget, event, [])])) apply(p.eventStop, event, []);
  };
  const listen = (target: unknown) => {
    apply(p.listen, target, ['submit', onSubmit, true]);
    apply(p.listen, target, ['formdata', onFormData, true]);
  };
  listen(scope);
  // A submit event that a handler on the document would stop never reaches anybody, and `document.open()` removes every
  // listener of its window: put ours back. Adding the same listener twice is nothing.
  const again = (original: AnyFunction, self: unknown, args: readonly unknown[]) => {
    const result = apply(original, self, args);
    const view = apply(defaultView, self, []);
    if (view) listen(view);
    return result;
  };
  const defaultView = getter(scope.Document.prototype, 'defaultView');
  patch(p, scope.Document.prototype, 'open', again);
  patch(p, scope.Document.prototype, 'write', again);
  patch(p, scope.Document.prototype, 'writeln', again);
}

function getter(prototype: object | undefined, name: string): AnyFunction {
  return (prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get) as AnyFunction;
}

function setter(prototype: object | undefined, name: string): AnyFunction {
  return (prototype && Object.getOwnPropertyDescriptor(prototype, name)?.set) as AnyFunction;
}

function safely(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}
