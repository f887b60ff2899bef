import { APPLICATION_UID, entryAddress } from '../desk/addresses';
import { choose, type Texts } from '../desk/choose';
import { DueWords } from '../desk/due-words';
import { homepageWords } from './homepage-words';
import { Answered, Figures, Lines } from './widget-parts';

interface Waiting {
  waiting: number;
  overdue: number;
  cases: {
    documentId: string;
    reference: string | null;
    applicantName: string | null;
    opportunityTitle: Texts | null;
    dueAt: string | null;
  }[];
}

/** Who is owed an answer, the longest overdue first. */
export default function WaitingWidget() {
  const words = homepageWords();
  return (
    <Answered<Waiting>
      path="/desk/waiting"
      empty={({ waiting }) => (waiting === 0 ? words.nobodyWaits : null)}
    >
      {({ waiting, overdue, cases }) => (
        <>
          <Figures
            figures={[
              { label: words.waiting, value: waiting },
              { label: words.overdue, value: overdue, isAlarm: overdue > 0 },
            ]}
          />
          <Lines
            lines={cases.map((row) => ({
              key: row.documentId,
              title: `${row.reference ?? ''} · ${row.applicantName ?? ''}`,
              to: entryAddress(APPLICATION_UID, row.documentId),
              note: row.opportunityTitle === null ? '' : choose(row.opportunityTitle),
              end: row.dueAt !== null && (
                <DueWords instant={row.dueAt} pastWord={words.overdue} align="end" />
              ),
            }))}
          />
        </>
      )}
    </Answered>
  );
}
