/** Who signs on this device: a name is enough; a team adds an address and a code. */
import { type ReactNode, useRef, useState } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';

type Person = NonNullable<ResponseOf<'status.get'>['person']>;
/** A sentence when it was refused, null when it worked. */
export type Outcome = Promise<string | null>;

export interface PersonSectionProps {
  person: Person | null;
  /** Beside the title, while things are still being set up. */
  mark?: ReactNode;
  onName(name: string): Outcome;
  onEnrol(endpoint: string, code: string, name: string): Outcome;
  onLeave(): void;
}

/** Crockford base 32 in four groups, as printed by the endpoint; lower case and missing hyphens are put right. */
export function toCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .slice(0, 16);
  return (plain.match(/.{1,4}/g) ?? []).join('-');
}

export function PersonSection({ person, mark, onName, onEnrol, onLeave }: PersonSectionProps): ReactNode {
  const enrolled = person !== null && person.endpoint !== '';
  const named = useRef<HTMLDivElement>(null);
  return (
    <Section title="You" aside={mark} hint="This name stands on what you sign. Nothing else about you does.">
      <div ref={named}>
        <NameForm saved={person?.name ?? ''} onName={onName} />
      </div>
      <div className="mt-5 border-t border-line pt-5">
        {enrolled ? (
          <div className="flex flex-wrap items-center gap-3">
            <Icon name="done" className="text-accent" />
            <p className="min-w-0 flex-1 basis-40">
              <b className="font-strong">
                {person.orgName}, {person.teamName}
              </b>
              <br />
              <span className="text-12 [overflow-wrap:anywhere] text-ink-2">
                {person.role} · {person.endpoint}
              </span>
            </p>
            <Confirm
              trigger={<Button size="small">Leave the team</Button>}
              title="Leave the team?"
              text="Nothing more is sent from this device. What you signed stays valid, and everything here keeps working."
              confirm="Leave"
              onConfirm={onLeave}
            />
          </div>
        ) : (
          <EnrolForm name={person?.name ?? ''} onNoName={() => named.current?.querySelector('input')?.focus()} onEnrol={onEnrol} />
        )}
      </div>
    </Section>
  );
}

function NameForm({ saved, onName }: { saved: string; onName(name: string): Outcome }): ReactNode {
  const [name, setName] = useState(saved);
  const [problem, setProblem] = useState<string | null>(null);
  const changed = name.trim() !== saved && name.trim() !== '';
  return (
    <form
      className="grid items-start gap-3 narrow:grid-cols-[1fr_auto]"
      onSubmit={async (event) => {
        event.preventDefault();
        if (changed) setProblem(await onName(name.trim()));
        else event.currentTarget.querySelector('input')?.focus();
      }}
    >
      <Field
        label="Your name"
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="name"
        problem={problem}
        hint={saved && !changed ? 'Saved.' : 'As your colleagues know it.'}
      />
      <Button type="submit" size="big" kind={changed ? 'primary' : 'second'} disabled={!changed && saved !== ''} className="narrow:mt-6">
        Save
      </Button>
    </form>
  );
}

interface EnrolFormProps extends Pick<PersonSectionProps, 'onEnrol'> {
  name: string;
  onNoName(): void;
}

function EnrolForm({ name, onNoName, onEnrol }: EnrolFormProps): ReactNode {
  const [endpoint, setEndpoint] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ready = endpoint.trim() !== '' && code.length === 19 && name !== '';
  return (
    <form
      className="grid gap-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const [address, printed] = event.currentTarget.querySelectorAll('input');
        // Leads to what is missing instead of being greyed out.
        if (name === '') return onNoName();
        if (endpoint.trim() === '') return address?.focus();
        if (code.length !== 19) {
          setProblem('A code has four groups of four.');
          return printed?.focus();
        }
        setBusy(true);
        setProblem(await onEnrol(endpoint.trim().replace(/\/+$/, ''), code, name));
        setBusy(false);
      }}
    >
      <div>
        <h3 className="font-bold">Join your team</h3>
        <p className="text-ink-2">Your team sends the protocol, and gets counts from this device: never your text.</p>
      </div>
      <div className="grid gap-3 narrow:grid-cols-2">
        <Field
          label="Address"
          type="url"
          value={endpoint}
          onChange={setEndpoint}
          placeholder="https://countersign.example.com"
          autoComplete="off"
          hint="From your administrator."
        />
        <Field
          label="Code"
          value={code}
          onChange={(typed) => {
            setCode(toCode(typed));
            setProblem(null);
          }}
          placeholder="XXXX-XXXX-XXXX-XXXX"
          autoComplete="off"
          spellCheck={false}
          hint="Works once."
          problem={problem}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="big" kind={ready ? 'primary' : 'second'} disabled={busy}>
          {busy ? 'Joining…' : 'Join'}
        </Button>
        {name === '' ? <span className="text-12 text-ink-2">Save your name first.</span> : null}
      </div>
    </form>
  );
}
