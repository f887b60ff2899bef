import { entryAddress } from '../desk/addresses';
import { DueWords } from '../desk/due-words';
import { homepageWords } from './homepage-words';
import { Answered, Figures, Lines } from './widget-parts';

interface Deadlines {
  ending: number;
  entries: { uid: string; documentId: string; title: string; deadline: string }[];
}

/** What takes applications for some days more only, the next to end first. */
export default function DeadlinesWidget() {
  const words = homepageWords();
  return (
    <Answered<Deadlines>
      path="/desk/deadlines"
      empty={({ ending }) => (ending === 0 ? words.nothingEnds : null)}
    >
      {({ ending, entries }) => (
        <>
          <Figures figures={[{ label: words.ending, value: ending }]} />
          <Lines
            lines={entries.map(({ uid, documentId, title, deadline }) => ({
              key: documentId,
              title,
              to: entryAddress(uid, documentId, 'az'),
              note: '',
              end: <DueWords instant={deadline} pastWord="" isAlarm={false} align="end" />,
            }))}
          />
        </>
      )}
    </Answered>
  );
}
