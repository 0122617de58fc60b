/** Styles for Vale become rules here: what can't be carried over is listed before anything is in use. */
import { type ReactNode, useRef, useState } from 'react';
import { Button, LinkButton } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { toCount } from '../ui/words.ts';

export interface ImportedStyles {
  /** Of the folder or zip. */
  name: string;
  rules: number;
  /** Switched off by `.vale.ini`. */
  off: number;
  /** Rules of the protocol in use that stay beside them. */
  own: number;
  /** What could not be carried over, or not as it was. `line` from 1. */
  notes: readonly { file: string; line: number; rule?: string; reason: string }[];
  /** The whole protocol as YAML. */
  source: string;
}

export interface ValeImportProps {
  busy: boolean;
  /** A sentence when there is nothing to carry over. */
  onImport(files: readonly File[]): Promise<ImportedStyles | string>;
  onUse(styles: ImportedStyles): void;
  onSave(styles: ImportedStyles): void;
}

/** Attributes that React's types do not know. */
const folder = { webkitdirectory: '' };
/** A list that is longer is read in the saved file's company, by the command line. */
const mostShown = 200;

export function ValeImport({ busy, onImport, onUse, onSave }: ValeImportProps): ReactNode {
  const [made, setMade] = useState<ImportedStyles | string | null>(null);
  const [reading, setReading] = useState(false);
  const zipInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);

  const take = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length === 0) return;
    setReading(true);
    setMade(await onImport(files));
    setReading(false);
  };

  return (
    <div className="mt-3 text-12 text-ink-2">
      <p>
        Styles for Vale? Bring them as{' '}
        <LinkButton inline disabled={reading} onClick={() => zipInput.current?.click()}>
          a zip file
        </LinkButton>{' '}
        or{' '}
        <LinkButton inline disabled={reading} onClick={() => folderInput.current?.click()}>
          a folder
        </LinkButton>
        , with .vale.ini if there is one.
      </p>
      <input
        ref={zipInput}
        type="file"
        accept=".zip"
        hidden
        aria-label="Zip file with styles"
        onChange={(event) => void take(event.currentTarget)}
      />
      <input
        ref={folderInput}
        type="file"
        {...folder}
        hidden
        aria-label="Folder with styles"
        onChange={(event) => void take(event.currentTarget)}
      />
      <div role="status">
        {reading ? <p className="mt-2">Reading the styles…</p> : null}
        {typeof made === 'string' && !reading ? <p className="mt-2 text-must">{made}</p> : null}
      </div>
      {made !== null && typeof made !== 'string' && !reading ? (
        <Made
          made={made}
          busy={busy}
          onUse={() => {
            onUse(made);
            setMade(null);
          }}
          onSave={() => onSave(made)}
        />
      ) : null}
    </div>
  );
}

function Made({ made, busy, onUse, onSave }: { made: ImportedStyles; busy: boolean; onUse(): void; onSave(): void }): ReactNode {
  const { name, rules, off, own, notes } = made;
  return (
    <Notice
      icon="full"
      tone="fine"
      title={`${name}: ${toCount(rules, 'rule')} ready.`}
      className="mt-3 rounded-m"
      actions={
        <>
          <Button kind="primary" disabled={busy} onClick={onUse}>
            Use them here
          </Button>
          <Button onClick={onSave}>Save the protocol</Button>
        </>
      }
    >
      {own > 0 ? `They come beside your own ${toCount(own, 'rule')}. ` : ''}
      {off > 0 ? `${off} more ${off === 1 ? 'is' : 'are'} switched off by .vale.ini. ` : ''}
      {notes.length > 0 ? (
        <Disclosure show="Show them" hide="Hide them">
          {({ toggle, open, id }) => (
            <>
              <p>
                {toCount(notes.length, 'thing')} not carried over, or not as it was. {toggle}
              </p>
              <ul id={id} hidden={!open} className="mt-2 grid gap-1.5">
                {notes.slice(0, mostShown).map(({ file, line, rule, reason }) => (
                  <li key={`${file}:${line} ${rule ?? ''} ${reason}`} className="[overflow-wrap:anywhere]">
                    {reason}
                    <span className="block font-mono text-11">{`${file}:${line}${rule ? ` ${rule}` : ''}`}</span>
                  </li>
                ))}
                {notes.length > mostShown ? <li>{`${notes.length - mostShown} more.`}</li> : null}
              </ul>
            </>
          )}
        </Disclosure>
      ) : (
        'All of it was carried over.'
      )}
    </Notice>
  );
}
