/**
 * One finding: the person's words first, one sentence, one reason, the change, at most two fixes. Opens beside the words it is about.
 * Keys work while focus is inside; the strip that names them is shown only then, because elsewhere they belong to the editor.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { ExplainedRule } from '../../lib/checks/explain.ts';
import type { FindingCardView, Fix, IgnoreScope } from '../../lib/overlay/ui-contract.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { SeverityIcon, severityWords } from '../ui/severity.tsx';
import { Tag } from '../ui/tag.tsx';
import { hasExamples, RuleExplanation } from './explanation.tsx';

export interface FindingCardProps {
  view: FindingCardView;
  /** Docked to the bottom of a narrow screen: menus open upwards, no key hints. */
  docked?: boolean;
  onApply(fix: number): void;
  onStep(by: 1 | -1): void;
  onIgnore(scope: IgnoreScope): void;
  onFeedback(answer: 'right' | 'wrong'): void;
  /** `link`: it goes into a link and not over the words. */
  onCopy(text: string, to: 'words' | 'link'): void;
  onClose(): void;
}

const ignoreItems: readonly (MenuItem & { id: IgnoreScope })[] = [
  { id: 'here', text: 'Just here', hint: 'This phrase, this once', shortcut: '1' },
  { id: 'document', text: 'In this draft', hint: 'Comes back in the next one', shortcut: '2' },
  { id: 'me', text: 'For me, everywhere', hint: 'Must-fix rules ask again at sign-off', shortcut: '3' },
  { id: 'wrong', text: 'For the team', hint: 'Says the rule is wrong, never your text', shortcut: '4' },
];

const fixWords = (fix: Fix, first: boolean): string => {
  if (fix.kind === 'remove') return 'Remove the phrase';
  return first ? 'Replace' : `Use “${fix.text}”`;
};

/** What the first change does: struck old, bold new, and where it comes from. */
function Change({ quote, fix }: { quote: string; fix: Fix }): ReactNode {
  return (
    <div className="mt-3 mb-2.5 rounded-m bg-sunken px-3 py-2.5 [overflow-wrap:anywhere]">
      <del className="text-ink-3 decoration-must decoration-[1.5px]">{quote}</del>{' '}
      {fix.kind === 'replace' ? <ins className="font-strong no-underline">{fix.text}</ins> : null}
      {fix.kind === 'replace' && fix.from ? (
        <small className="mt-1 flex items-center gap-[5px] text-12 text-ink-2">
          <Icon name="book" small />
          {fix.from}
        </small>
      ) : null}
    </div>
  );
}

/** The address behind the words, which a fix can't reach. */
function LinkTarget({ address }: { address: string }): ReactNode {
  return (
    <p className="mt-3 mb-2.5 rounded-m bg-sunken px-3 py-2.5 [overflow-wrap:anywhere]">
      <span className="text-12 text-ink-2">Link these words to</span> <strong className="block font-strong">{address}</strong>
    </p>
  );
}

/** The words of the link that opens what stands behind the rule. */
const toggleWords = (rule: ExplainedRule, open: boolean): string =>
  `${open ? 'Hide' : 'Show'} ${hasExamples(rule) ? (open ? 'the example' : 'an example') : 'where it’s from'}`;

export function FindingCard({ view, docked = false, onApply, onStep, onIgnore, onFeedback, onCopy, onClose }: FindingCardProps): ReactNode {
  const [told, setTold] = useState(false);
  const more = useId();
  const [menu, setMenu] = useState(false);
  const [focused, setFocused] = useState(view.focus);
  const card = useRef<HTMLElement>(null);
  const fixes = view.fixes.slice(0, 2);
  const removeAt = fixes.findIndex((fix) => fix.kind === 'remove');

  // A new finding in the same card: what was told and menus belong to the old one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the trigger.
  useEffect(() => {
    setTold(false);
    setMenu(false);
  }, [view.key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is a trigger too.
  useEffect(() => {
    if (view.focus) card.current?.focus();
  }, [view.key, view.focus]);

  const use = (index: number): void => {
    const fix = fixes[index];
    if (!fix) return;
    if (view.canApply) onApply(index);
    else onCopy(fix.kind === 'replace' ? fix.text : '', 'words');
  };

  const { address } = view;
  const copyAddress = address === null ? undefined : () => onCopy(address, 'link');

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // With Alt the arrows walk from the text; the hand that holds it down goes on from here.
    if (event.ctrlKey || event.metaKey || (event.altKey && !['ArrowDown', 'ArrowUp'].includes(event.key))) return;
    const onControl = event.target !== event.currentTarget && ['Enter', ' '].includes(event.key);
    if (onControl) return;
    const actions: Record<string, (() => void) | undefined> = {
      Enter: fixes.length > 0 ? () => use(0) : copyAddress,
      Backspace: removeAt >= 0 && view.canApply ? () => onApply(removeAt) : undefined,
      ArrowDown: view.total > 1 ? () => onStep(1) : undefined,
      ArrowUp: view.total > 1 ? () => onStep(-1) : undefined,
      i: () => setMenu(true),
      e: view.rule ? () => setTold((shown) => !shown) : undefined,
      Escape: onClose,
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  const keys = focused && !docked;
  return (
    <section
      ref={card}
      role="dialog"
      aria-label={`${view.ruleName}, ${severityWords[view.severity].one.toLowerCase()}`}
      tabIndex={-1}
      data-surface
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      }}
      className="cs-rise w-full rounded-l bg-raised text-13 text-ink shadow-2 outline-none"
    >
      <header className="flex items-center gap-2 ps-3.5 pe-2 pt-2.5">
        <SeverityIcon severity={view.severity} />
        <h2 className="min-w-0 text-13 leading-[18px] font-bold [overflow-wrap:anywhere]">{view.ruleName}</h2>
        <Tag tone={severityWords[view.severity].tag}>{severityWords[view.severity].one}</Tag>
        <span className="ms-auto flex-none text-12 text-ink-3">
          {view.index} of {view.total}
        </span>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </header>
      <div className={`overflow-y-auto px-3.5 pt-1 pb-3.5 ${docked ? 'max-h-[60dvh]' : 'max-h-[calc(100dvh-144px)]'}`}>
        <p className="text-14 leading-[21px]">{view.message}</p>
        <p className="mt-0.5 text-ink-2">
          {view.why}{' '}
          {view.rule ? (
            <LinkButton inline aria-expanded={told} aria-controls={more} aria-keyshortcuts="e" onClick={() => setTold(!told)}>
              {toggleWords(view.rule, told)}
            </LinkButton>
          ) : null}
        </p>
        {told && view.rule ? <RuleExplanation rule={view.rule} found={view.quote} severity={view.severity} id={more} /> : null}
        {fixes[0] ? <Change quote={view.quote} fix={fixes[0]} /> : null}
        {address === null ? null : <LinkTarget address={address} />}
        <div className="flex flex-wrap gap-2">
          {copyAddress ? (
            <Button
              kind={fixes.length > 0 ? 'second' : 'primary'}
              onClick={copyAddress}
              aria-keyshortcuts={fixes.length > 0 ? undefined : 'Enter'}
            >
              Copy the address
              {fixes.length > 0 || docked ? null : <Kbd>↵</Kbd>}
            </Button>
          ) : null}
          {fixes.map((fix, index) => {
            if (!view.canApply && fix.kind === 'remove') return null;
            const hint = index === 0 ? '↵' : fix.kind === 'remove' ? '⌫' : null;
            return (
              <Button
                key={`${fix.kind}-${fix.kind === 'replace' ? fix.text : ''}`}
                kind={index === 0 ? 'primary' : 'second'}
                onClick={() => use(index)}
                aria-keyshortcuts={hint === '↵' ? 'Enter' : hint ? 'Backspace' : undefined}
                className="max-w-full overflow-hidden"
              >
                <span className="truncate">{view.canApply ? fixWords(fix, index === 0) : 'Copy the better words'}</span>
                {hint && !docked ? <Kbd>{hint}</Kbd> : null}
              </Button>
            );
          })}
        </div>
      </div>
      <footer className="flex items-center gap-0.5 border-t border-line px-1.5 py-[5px] text-ink-2">
        <Menu
          label="Ignore this finding"
          items={ignoreItems}
          open={menu}
          onOpenChange={setMenu}
          onChoose={(scope) => onIgnore(scope as IgnoreScope)}
          side={docked ? 'above' : 'below'}
          button={(props) => (
            <Button {...props} kind="quiet" size="small" aria-keyshortcuts="i">
              Ignore
              <Icon name="down" small />
            </Button>
          )}
        />
        <span className="ms-auto pe-1 text-12" aria-live="polite">
          {view.feedback ? 'Thank you, noted' : 'Was this right?'}
        </span>
        <IconButton
          icon="thumbUp"
          label="Yes, this was right"
          aria-pressed={view.feedback === 'right'}
          onClick={() => onFeedback('right')}
        />
        <IconButton
          icon="thumbDown"
          label="No, this was wrong"
          aria-pressed={view.feedback === 'wrong'}
          onClick={() => onFeedback('wrong')}
        />
      </footer>
      {keys ? (
        <div aria-hidden="true" className="flex gap-3.5 rounded-b-l border-t border-line bg-sunken px-3.5 py-2 text-11 text-ink-3">
          {view.total > 1 ? <KeyHint keys="↓" text="next" /> : null}
          <KeyHint keys="I" text="ignore" />
          {view.rule ? <KeyHint keys="E" text={hasExamples(view.rule) ? 'example' : 'source'} /> : null}
          <KeyHint keys="Esc" text="close" />
        </div>
      ) : null}
    </section>
  );
}

function KeyHint({ keys, text }: { keys: string; text: string }): ReactNode {
  return (
    <span className="inline-flex items-center gap-1">
      <Kbd>{keys}</Kbd> {text}
    </span>
  );
}
