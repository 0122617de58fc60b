/**
 * Markdown as the HTML that Vale reads: CommonMark with GitHub's additions and footnotes, written as its reader (goldmark) writes it.
 * Nothing that this says is shown to anybody; only the order of tags and texts counts.
 */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { linkify, linkifyHtml } from './linkify.ts';
import { mathematics, mathematicsHtml } from './mathematics.ts';

type HtmlExtension = ReturnType<typeof gfmHtml>;

/** Private signs that no text has. */
const kept = '\ue000';
const notes = '\ue001';

/** Markup in the text stays as it is: what closes itself there is known by a sign, everything else is ours to write. */
const asItIs: HtmlExtension = {
  enter: {
    // In a list without blank lines micromark would lose the line ends of the code.
    codeFencedFence() {
      this.setData('slurpAllLineEndings');
    },
  },
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token).replaceAll('/>', `/${kept}>`));
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token).replaceAll('/>', `/${kept}>`));
    },
  },
};

export function toHtml(source: string): string {
  const html = micromark(source, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm(), { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } }, linkify(source), mathematics()],
    htmlExtensions: [gfmHtml({ label: notes }), asItIs, linkifyHtml, mathematicsHtml],
  });
  return toDivision(html.replaceAll(' />', '>').replaceAll(`/${kept}>`, '/>'));
}

/** Footnotes come in a section with a heading here, and under a line there. */
function toDivision(html: string): string {
  const start = html.lastIndexOf('<section data-footnotes=""');
  if (start < 0 || !html.includes(`>${notes}</h2>`)) return html;
  const section = html
    .slice(start)
    .replace(/^<section[^>]*>\s*<h2[^>]*>.<\/h2>/, '<div class="footnotes" role="doc-endnotes">\n<hr>')
    .replace(/<\/section>\s*$/, '</div>\n')
    .replace(/ (?=<a href="#user-content-fnref)/g, '\u00a0')
    .replace(/>\u21a9(?:<sup>\d+<\/sup>)?/g, '>\u21a9\ufe0e');
  return html.slice(0, start) + section;
}
