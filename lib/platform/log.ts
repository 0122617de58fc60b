/** Developer log. Takes names and numbers, never text of a person, so a bug report cannot leak a draft. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

export const consoleLog: Log = (event, facts) => {
  console.info(`[countersign] ${event}`, facts ?? '');
};

export const silentLog: Log = () => {};
