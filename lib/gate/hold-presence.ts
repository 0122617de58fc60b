/** Whether the hold of this frame took the bridge's port; the overlay's self-test asks. Isolated world only. */
const hook = '__countersignHold';
type Holder = { [hook]?: boolean };

export function setHoldReady(scope: object = globalThis): void {
  (scope as Holder)[hook] = true;
}

export function isHoldReady(scope: object = globalThis): boolean {
  return (scope as Holder)[hook] === true;
}
