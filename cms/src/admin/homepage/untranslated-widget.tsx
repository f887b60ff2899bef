import { Flex } from '@strapi/design-system';

import { entryAddress } from '../desk/addresses';
import { homepageWords } from './homepage-words';
import { Answered, Figures, Lines, PanelLink } from './widget-parts';

interface Untranslated {
  en: number;
  ru: number;
  entries: { uid: string; documentId: string; title: string; missing: ('en' | 'ru')[] }[];
}

/** What readers of English or Russian see in Azerbaijani, with the way to write it. */
export default function UntranslatedWidget() {
  const words = homepageWords();
  const languageNames = { en: words.toEn, ru: words.toRu };
  return (
    <Answered<Untranslated>
      path="/desk/untranslated"
      empty={({ entries }) => (entries.length === 0 ? words.allTranslated : null)}
    >
      {({ en, ru, entries }) => (
        <>
          <Figures
            figures={[
              { label: words.lacksEn, value: en },
              { label: words.lacksRu, value: ru },
            ]}
          />
          <Lines
            lines={entries.map(({ uid, documentId, title, missing }) => ({
              key: documentId,
              title,
              to: entryAddress(uid, documentId, 'az'),
              note: '',
              end: (
                <Flex gap={3}>
                  {missing.map((locale) => (
                    <PanelLink key={locale} to={entryAddress(uid, documentId, locale)}>
                      {languageNames[locale]}
                    </PanelLink>
                  ))}
                </Flex>
              ),
            }))}
          />
        </>
      )}
    </Answered>
  );
}
