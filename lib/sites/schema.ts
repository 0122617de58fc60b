/**
 * A site adapter is data: where the surfaces are, what publishes, what the requests look like.
 * The same shape is used for built-in sites (`sites/<site>.json`) and for adapters in a brand protocol.
 */
import { idSchema, publishActions } from '../brand-protocol/schema.ts';
import { z } from '../platform/zod.ts';

/** Ordered candidates; the first visible match wins. `a >>> b` enters an open shadow root, `a >> b` a same-origin frame. */
export const selectorsSchema = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

export const editorKinds = ['plain', 'contenteditable', 'prosemirror', 'gutenberg'] as const;

export const surfaceSchema = z.strictObject({
  kind: z.enum(['prompt', 'response', 'draft']),
  /** Root of one text: the composer, one answer, the editor's block list. */
  root: selectorsSchema,
  /** Further roots read as part of the same text, in order (a title field). */
  title: z.optional(selectorsSchema),
  editor: z.enum(editorKinds),
});
export type SurfaceSpec = z.infer<typeof surfaceSchema>;

/** JSON pointer (RFC 6901) into a parsed body; `*` = every array entry, `-1` = the last. Form and query bodies parse to a flat object. */
export const pointerSchema = z.string().check(z.regex(/^(\/[^/]*)+$/));

export const conditionSchema = z.strictObject({
  pointer: pointerSchema,
  in: z.optional(z.array(z.string())),
  /** Holds also when there is no such value. */
  notIn: z.optional(z.array(z.string())),
  /** JavaScript regex source, flag `i`. */
  matches: z.optional(z.string()),
  exists: z.optional(z.boolean()),
});
export type Condition = z.infer<typeof conditionSchema>;

/**
 * A request that may publish. `url` and `methods` are matched in the page (cheap, conservative);
 * the body conditions are matched by the bridge. Parameters come from the query string and the body together.
 */
export const requestSchema = z.strictObject({
  action: z.enum([...publishActions, 'send']),
  /** JavaScript regex source, flag `i`, over the absolute URL with the query decoded once. */
  url: z.string(),
  /** Upper case, after method override by header or `_method`; `*` for any. */
  methods: z.array(z.string()).check(z.minLength(1)),
  all: z.optional(z.array(conditionSchema)),
  any: z.optional(z.array(conditionSchema)),
  /** Holds only when the stored item is live already: an update that sends no status. */
  whenStored: z.optional(z.enum(['live'])),
  /** Where the published text is, for requests that carry it. */
  fields: z.optional(
    z.strictObject({ title: z.optional(pointerSchema), content: z.optional(pointerSchema), excerpt: z.optional(pointerSchema) }),
  ),
  /** For `send`: the prompt's text. */
  prompt: z.optional(pointerSchema),
  /** The text cannot be known or signed from here (quick edit, bulk edit): refuse and say this instead. */
  refuse: z.optional(z.string()),
  /** The URL alone means publish: also blocked by declarativeNetRequest, which reaches workers. */
  byUrlAlone: z.optional(z.boolean()),
});
export type RequestSpec = z.infer<typeof requestSchema>;

export const publishControlSchema = z.strictObject({
  selector: z.string(),
  /** Text that tells a control apart from others of the same selector is localised, so only attributes are used. */
  action: z.enum(['publish', 'send']),
});

export const adapterSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(['ai', 'cms']),
  version: z.int(),
  /** Match patterns of known hosts. Self-hosted tools have none: their origin is granted by a person. */
  hosts: z.array(z.string()),
  /** Regex source over pathname + search that must match for the adapter to apply. */
  path: z.optional(z.string()),
  /** A selector that must be present for a self-hosted tool to be recognised. */
  detect: z.optional(z.string()),
  surfaces: z.array(surfaceSchema).check(z.minLength(1)),
  controls: z.array(publishControlSchema),
  /** A form field that holds the CMS's own id of the open entry, before the address does. */
  itemField: z.optional(z.string()),
  /** Where "Sign-off needed" stands, beside the host's own buttons; default: beside the publish controls. */
  beside: z.optional(selectorsSchema),
  /** `Mod+S` = Ctrl, or Cmd on a Mac. */
  shortcuts: z.array(z.strictObject({ keys: z.string(), action: z.enum(['publish', 'send']), within: z.optional(z.string()) })),
  requests: z.array(requestSchema),
  /** While any of these is visible an answer is still being written. */
  streaming: z.optional(selectorsSchema),
  /** Page-world helper by name: `wordpress` = `wp.hooks` and `wp.data`. */
  quirk: z.optional(z.enum(['wordpress'])),
  /** Reads the stored item: REST route of the same request, with this request header carried over. */
  stored: z.optional(
    z.strictObject({
      query: z.string(),
      header: z.string(),
      status: pointerSchema,
      live: z.array(z.string()),
      title: pointerSchema,
      content: pointerSchema,
      excerpt: pointerSchema,
    }),
  ),
  /** Fields of the response to a publish request. */
  response: z.optional(z.strictObject({ id: pointerSchema, url: pointerSchema, status: pointerSchema })),
  /** Class names of the rendered page's title and body, for reading the live page again. */
  rendered: z.optional(z.strictObject({ title: z.array(z.string()), content: z.array(z.string()) })),
});
export type SiteAdapter = z.infer<typeof adapterSchema>;

export const coverLevels = ['full', 'degraded', 'off'] as const;
/** What the adapter can do on the live page. `missing` is in words a person reads: "can’t hold publishing". */
export interface SiteStatus {
  level: (typeof coverLevels)[number];
  missing: readonly string[];
}
