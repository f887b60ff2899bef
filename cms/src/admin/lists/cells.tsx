import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import { DESCRIBED_TYPES } from '../../content-manager/described-views';
import { choose, type Texts } from '../desk/choose';
import { DueWords } from '../desk/due-words';
import { sayDay, sayMoment } from '../desk/say';
import { StateChip } from '../desk/state-chip';
import { PANEL_WORDS } from '../words/panel-words';
import { AUDIT_ACTIONS, STRAPI_SUBJECTS } from './audit-words';
import { listWords } from './list-words';

/** A row as the content manager's list answers it. */
export type Row = Record<string, unknown> & { documentId: string };

export interface CellProps {
  row: Row;
  /** The attribute the column shows. */
  name: string;
  /** The type listed. */
  uid: string;
  /** Whether the cell leads to the entry: the first of a row does. */
  isFirst: boolean;
}

type Cell = (props: CellProps) => ReactNode;

/** The cell for a column by its attribute; null where Strapi's own serves. */
export function cellFor(name: string, type: string): Cell | null {
  if (name in BY_NAME) return BY_NAME[name] ?? null;
  return BY_TYPE[type] ?? null;
}

const BY_NAME: Record<string, Cell> = {
  state: StateCell,
  dueAt: DueCell,
  deadline: DeadlineCell,
  opportunityKind: OpportunityCell,
  action: ActionCell,
  subjectUid: SubjectCell,
};

const BY_TYPE: Record<string, Cell> = {
  datetime: (props) => <DayCell {...props} say={sayMoment} />,
  date: (props) => <DayCell {...props} say={sayDay} />,
  enumeration: ChoiceCell,
};

function StateCell({ row, name, uid }: CellProps) {
  const state = textOf(row[name]);
  return state === null ? <Nothing /> : <StateChip uid={uid} state={state} />;
}

/** When an answer is owed: how long there is, or since when it is late. */
function DueCell({ row, name }: CellProps) {
  const due = textOf(row[name]);
  const isOwed = row['state'] === 'submitted' || row['state'] === 'in-review';
  if (due === null || !isOwed) return <Nothing />;
  return <DueWords instant={due} pastWord={listWords().overdue} />;
}

/** Until when one can apply; that a deadline has passed is no alarm. */
function DeadlineCell({ row, name }: CellProps) {
  const deadline = textOf(row[name]);
  if (deadline === null) return <Nothing />;
  return <DueWords instant={deadline} pastWord={listWords().ended} isAlarm={false} />;
}

/** What an application is for: its title rather than its kind. */
function OpportunityCell({ row, name }: CellProps) {
  const title = row['opportunityTitle'] as Texts | null | undefined;
  const said = title ? choose(title) : (textOf(row[name]) ?? '–');
  return (
    <Typography textColor="neutral800" ellipsis maxWidth="20rem" title={said} tag="p">
      {said}
    </Typography>
  );
}

/** A value of an enumeration in the panel's language, as the form shows it. */
function ChoiceCell({ row, name }: CellProps) {
  const value = textOf(row[name]);
  if (value === null) return <Nothing />;
  return <Said text={panelWord(value)} />;
}

/** What the audit trail says was done. */
function ActionCell({ row, name }: CellProps) {
  const action = textOf(row[name]);
  if (action === null) return <Nothing />;
  const words = AUDIT_ACTIONS[action];
  return <Said text={words ? choose(words) : action} />;
}

/** Which type the audit trail speaks of. */
function SubjectCell({ row, name }: CellProps) {
  const uid = textOf(row[name]);
  if (uid === null) return <Nothing />;
  const words = STRAPI_SUBJECTS[uid];
  if (words) return <Said text={choose(words)} />;
  const id = DESCRIBED_TYPES.find((type) => type.uid === uid)?.displayName ?? uid;
  return <Said text={panelWord(id)} />;
}

function DayCell({ row, name, isFirst, say }: CellProps & { say: (day: string) => string }) {
  const value = textOf(row[name]);
  if (value === null) return <Nothing />;
  if (!isFirst) return <Typography textColor="neutral800">{say(value)}</Typography>;
  return (
    <Typography tag={Link} to={row.documentId} textColor="neutral800" onClick={keepFromRow}>
      {say(value)}
    </Typography>
  );
}

/** The row opens the entry too; it must not do so a second time. */
function keepFromRow(event: { stopPropagation: () => void }): void {
  event.stopPropagation();
}

/** What the panel calls a value of an enumeration or a type, by its English name. */
function panelWord(id: string): string {
  return choose(PANEL_WORDS)[id] ?? id;
}

function Said({ text }: { text: string }) {
  return <Typography textColor="neutral800">{text}</Typography>;
}

function Nothing() {
  return <Typography textColor="neutral600">–</Typography>;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
