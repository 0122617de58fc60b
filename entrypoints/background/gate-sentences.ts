/** What the gate says when it does not go on. Each sentence says what to do. */
import type { GateRefusal } from '../../lib/gate/types.ts';

export const refusals: Readonly<Record<GateRefusal, string>> = {
  'not-now': 'This step is over. Close this and press Publish again.',
  'reasons-missing': 'Some findings still need a reason.',
  'checks-missing': 'Some checks are not ticked yet.',
  'passages-unread': 'Some passages are not read yet.',
  'same-person': 'Somebody else has to give the second signature.',
  'text-changed': 'The text changed. Close this and press Publish again to sign the new text.',
  lapsed: 'The signature is too old. Press Publish again to sign once more.',
  'role-not-allowed': 'Your role can’t do this.',
  'no-reason': 'Say in a few words why this can not wait.',
  'wrong-action': 'This was signed for another action. Press the button again and sign that.',
};
export const holds: Readonly<Record<'unsigned' | 'text-changed' | 'lapsed', string>> = {
  unsigned: 'Nobody has signed this text yet. Press Publish to review and sign it.',
  'text-changed': 'The text changed after it was signed. Press Publish to sign the new text.',
  lapsed: 'The signature is too old. Press Publish to sign once more.',
};
export const lost = 'This sign-off isn’t open any more. Close this and press Publish again.';
export const elsewhere = 'This sign-off is open in another place. Close this and press Publish again.';
export const noName = 'Give your name in the options first: it stands on the receipt.';
