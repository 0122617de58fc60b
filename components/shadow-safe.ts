/**
 * PostCSS plugin: makes Tailwind's output work inside a shadow root on somebody else's page.
 * There `rem` follows the page's root size, and `@property` is ignored, so initial values must become
 * plain declarations. Build-time only.
 */
import type { AtRule, Plugin, Root } from 'postcss';

const remPixels = 16;

function toPixels(value: string): string {
  return value.replace(/(?<![\w-])(-?\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number((Number(rem) * remPixels).toFixed(4))}px`);
}

function readProperty(rule: AtRule): [name: string, initial: string] {
  let initial = 'initial';
  let syntax = '';
  rule.walkDecls((declaration) => {
    if (declaration.prop === 'initial-value') initial = declaration.value;
    if (declaration.prop === 'syntax') syntax = declaration.value;
  });
  // The minifier drops the unit, and `calc(2px + 0)` is invalid once the property has no type.
  if (initial === '0' && syntax.includes('<length>')) initial = '0px';
  return [rule.params.trim(), initial];
}

export function shadowSafe(): Plugin {
  return {
    postcssPlugin: 'shadow-safe',
    OnceExit(root: Root, { Rule, Declaration, AtRule: At }) {
      const initials: [string, string][] = [];
      root.walkAtRules('property', (rule) => {
        initials.push(readProperty(rule));
        rule.remove();
      });
      // Tailwind's own fallback layer sits behind an @supports that current browsers fail.
      root.walkAtRules('layer', (layer) => {
        if (layer.params.trim() === 'properties' && layer.nodes) layer.remove();
      });
      if (initials.length > 0) {
        const rule = new Rule({ selector: ':host, *, ::before, ::after, ::backdrop' });
        for (const [prop, value] of initials) rule.append(new Declaration({ prop, value }));
        const layer = new At({ name: 'layer', params: 'properties' });
        layer.append(rule);
        // First, so that every later layer wins; appended, it would override the utilities.
        root.prepend(layer);
      }
      root.walkDecls((declaration) => {
        declaration.value = toPixels(declaration.value);
      });
      root.walkAtRules(/^(media|container)$/, (rule) => {
        rule.params = toPixels(rule.params);
      });
    },
  };
}
