/**
 * Stands in for zod in scripts that run in pages (`wxt.config.ts`). Rule kinds carry the schema of their fields, and a protocol
 * was checked against it when it was loaded, so a page would parse and build 25 kB gzip of schemas that it never uses.
 * Every schema is this one stand-in; whoever asks it to check something gets an error, never a yes.
 */
const checks = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'decode', 'encode'];

const build = (): unknown => z;

export const z: unknown = new Proxy(build, {
  get(_target, name) {
    if (typeof name === 'string' && checks.includes(name)) throw new Error(`schemas stay out of pages: ${name}`);
    return name === 'shape' ? {} : z;
  },
});
