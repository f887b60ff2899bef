import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import { choose, type Texts } from '../desk/choose';
import { DueWords } from '../desk/due-words';
import { sayDay, sayMoment } from '../desk/say';
import { StateChip } from '../desk/state-chip';
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
};

const BY_TYPE: Record<string, Cell> = {
  datetime: (props) => <DayCell {...props} say={sayMoment} />,
  date: (props) => <DayCell {...props} say={sayDay} />,
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

function Nothing() {
  return <Typography textColor="neutral600">–</Typography>;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
