/** Asks once before something that cannot be undone. The safe answer has the focus. */
import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface ConfirmProps {
  /** The button that asks. */
  trigger: ReactNode;
  title: string;
  text: string;
  confirm: string;
  /** The safe answer. Default: "Keep it". */
  cancel?: string;
  onConfirm(): void;
}

export function Confirm({ trigger, title, text, confirm, cancel = 'Keep it', onConfirm }: ConfirmProps): ReactNode {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 bg-scrim" />
        <AlertDialog.Content
          data-surface
          className="cs-rise fixed top-1/2 left-1/2 w-100 max-w-[calc(100vw-32px)] -translate-1/2 rounded-xl bg-raised p-6 shadow-3"
        >
          <AlertDialog.Title className="text-15 font-bold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-ink-2">{text}</AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button size="big">{cancel}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button size="big" kind="danger" onClick={onConfirm}>
                {confirm}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
