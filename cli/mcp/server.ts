/**
 * The tools for agents: check a draft, read the protocol, explain a rule. Everything happens on this machine; the text
 * goes nowhere.
 */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { ParsedProtocol } from '../../lib/brand-protocol/parse.ts';
import { type BrandProtocol, type Rule, type Severity, severities } from '../../lib/brand-protocol/schema.ts';
import type { Resources } from '../../lib/checks/resources.ts';
import type { CheckContext, Facts } from '../../lib/checks/types.ts';
import { Advice } from '../advice.ts';
import { type Checking, createChecking } from '../checking.ts';
import { findRule } from '../explain.ts';
import { toFacts } from '../facts.ts';
import { toNeed } from '../needs.ts';
import type { InForce, LiveProtocol } from './live-protocol.ts';
import { checkTextInput, checkTextOutput, explainRuleInput, explainRuleOutput, getProtocolInput, getProtocolOutput } from './shapes.ts';

/** Compiled protocols kept: by surface, channel and facts an agent uses a handful. */
const mostCheckings = 16;
/** Findings in one answer: more than any agent keeps in mind, and as much as every client takes. */
const mostFindings = 500;

const instructions =
  'Check every draft with check_text before a person sees it, fix what must be fixed (severity "must"), and say why if something stays. ' +
  'explain_rule gives the reason and examples of a rule; get_protocol lists channels and rules.';

/** @param more dictionaries of one's own. */
export function createMcpServer(live: LiveProtocol, version: string, more: Pick<Resources, 'dictionaries'> = {}): McpServer {
  const server = new McpServer({ name: 'countersign', title: 'Countersign', version }, { instructions });
  const toChecking = createCheckings(more);
  const readOnly = { readOnlyHint: true, openWorldHint: false };

  server.registerTool(
    'check_text',
    {
      title: 'Check a text against the brand protocol',
      description: 'Finds what the brand protocol objects to: place, words, reason, and fixes where there are some.',
      inputSchema: checkTextInput,
      outputSchema: checkTextOutput,
      annotations: readOnly,
    },
    async ({ text, format, min_severity, channel, surface, product, locale, ai_share }) =>
      await answer(live, ({ loaded, note }) => {
        const { context, facts } = toFacts(loaded.protocol, { channel, surface, product, locale, 'ai-share': ai_share?.toString() }, {});
        const checking = toChecking(loaded, context, facts);
        const checked = checking.check('text', text, format);
        const most = severities.indexOf(min_severity);
        const findings = checked.findings
          .filter(({ severity }) => severities.indexOf(severity) <= most)
          .map(({ file: _file, ...finding }) => finding);
        const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
        return {
          protocol: toIdentity(loaded),
          findings: toWorst(findings),
          summary: { words: checked.words, findings: findings.length, must: count('must'), care: count('care'), idea: count('idea') },
          notes: [
            ...(note ? [note] : []),
            ...(findings.length > mostFindings
              ? [`Only ${mostFindings} of the findings are here, the most severe ones. Fix them, and check again.`]
              : []),
            ...checked.notes.map((say) => `The text ${say}`),
            ...checking.missing.map((what) => `Rules that need ${toNeed(what)} were silent.`),
          ],
        };
      }),
  );

  server.registerTool(
    'get_protocol',
    {
      title: 'Read the brand protocol',
      description: 'Channels, what AI may do, and every rule with its reason.',
      inputSchema: getProtocolInput,
      outputSchema: getProtocolOutput,
      annotations: readOnly,
    },
    async ({ channel }) =>
      await answer(live, ({ loaded, note }) => {
        const { protocol } = loaded;
        toFacts(protocol, { channel }, {});
        return {
          protocol: toIdentity(loaded),
          language: protocol.language,
          owner: protocol.owner,
          channels: protocol.channels.map(({ id, name, risk }) => ({ id, name, risk })),
          tasks: protocol.tasks.map(({ id, name, mode, handoff }) => ({ id, name, mode, ...(handoff ? { handoff } : {}) })),
          rules: protocol.rules.filter((rule) => channel === undefined || !rule.channels || rule.channels.includes(channel)).map(toRule),
          notes: note ? [note] : [],
        };
      }),
  );

  server.registerTool(
    'explain_rule',
    {
      title: 'Explain a rule',
      description: 'Why a rule is there, who owns it, its source in law if it has one, and texts that break and keep it.',
      inputSchema: explainRuleInput,
      outputSchema: explainRuleOutput,
      annotations: readOnly,
    },
    async ({ rule: id }) =>
      await answer(live, ({ loaded: { protocol }, note }) => {
        const rule = findRule(protocol, id);
        const { message, owner, source, examples } = rule;
        return {
          rule: { ...toRule(rule), message, owner, ...(source ? { source } : {}), ...(examples ? { examples } : {}) },
          notes: note ? [note] : [],
        };
      }),
  );

  return server;
}

/** What an agent can put right is an answer, not a broken connection. */
async function answer(live: LiveProtocol, make: (inForce: InForce) => Record<string, unknown>): Promise<CallToolResult> {
  const inForce = await live.get();
  const refuse = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });
  if (!inForce.ok) return refuse(inForce.error);
  try {
    const made = make(inForce.value);
    return { structuredContent: made, content: [{ type: 'text', text: JSON.stringify(made) }] };
  } catch (error) {
    if (error instanceof Advice) return refuse(error.message);
    throw error;
  }
}

/** As many as an answer holds, the most severe, in their order. */
function toWorst<Found extends { severity: Severity }>(findings: readonly Found[]): readonly Found[] {
  if (findings.length <= mostFindings) return findings;
  const kept = new Set(severities.flatMap((each) => findings.filter(({ severity }) => severity === each)).slice(0, mostFindings));
  return findings.filter((finding) => kept.has(finding));
}

function toIdentity({ protocol: { id, name, version }, hash }: ParsedProtocol) {
  return { id, name, version, hash };
}

function toRule({ id, name, kind, severity, why, surfaces, channels }: Rule) {
  return { id, name, kind, severity, why, ...(surfaces ? { surfaces } : {}), ...(channels ? { channels } : {}) };
}

/** The same protocol in the same place is compiled once. */
function createCheckings(more: Pick<Resources, 'dictionaries'>): (loaded: ParsedProtocol, context: CheckContext, facts: Facts) => Checking {
  let known = new Map<string, Checking>();
  let of: BrandProtocol | null = null;
  return ({ protocol }, context, facts) => {
    if (of !== protocol || known.size >= mostCheckings) known = new Map();
    of = protocol;
    const name = JSON.stringify([context, facts]);
    const checking = known.get(name) ?? createChecking(protocol, context, facts, more);
    known.set(name, checking);
    return checking;
  };
}
