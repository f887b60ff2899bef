import { html, type Html } from './html';
import { LIGHT } from './mail-colours';

/** A letter a knot: i indigo, m madder, t teal, s saffron, a dot paper. Left half; it mirrors. */
const ROWS = [
  'iiiimiiiimiiiimiiiim',
  'i..imsm..tit..msmi..',
  'i.tmsssm.tit.msssmt.',
  'i..imsm..tit..msmi..',
  'iiiimiiiimiiiimiiiim',
] as const;

const DYES: Record<string, string> = {
  i: LIGHT.indigo,
  m: LIGHT.madder,
  t: LIGHT.teal,
  s: LIGHT.saffron,
  '.': LIGHT.paper,
};
const KNOT_HEIGHT = 8;

/** The woven band on top of every mail: table cells with colours, as a loom would place them. */
export function wovenHead(): Html {
  band ??= weave();
  return band;
}

let band: Html | undefined;

function weave(): Html {
  return html`<table
    role="presentation"
    aria-hidden="true"
    cellpadding="0"
    cellspacing="0"
    border="0"
    width="100%"
    style="table-layout:fixed;border-collapse:collapse;font-size:0;line-height:${KNOT_HEIGHT}px"
  >
    ${ROWS.map(weaveRow)}
  </table>`;
}

function weaveRow(half: string): Html {
  const knots = half + [...half].reverse().join('');
  const runs = knots.match(/(.)\1*/g) ?? [];
  return html`<tr height="${KNOT_HEIGHT}">
    ${runs.map(weaveRun)}
  </tr>`;
}

function weaveRun(run: string): Html {
  const dye = DYES[run.charAt(0)] ?? LIGHT.paper;
  return html`<td colspan="${run.length}" bgcolor="${dye}"></td>`;
}
