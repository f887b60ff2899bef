import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

const LANGUAGES = [
  { code: 'az', name: 'Azərbaycanca' },
  { code: 'en', name: 'English' },
  { code: 'ru', name: 'Русский' },
] as const;

const FAILED =
  'Alınmadı, yenidən cəhd edin · It failed, try again · Не удалось, попробуйте ещё раз';

/**
 * Where an editor chooses the panel's language: the profile's own list has no Azerbaijani. The
 * choice belongs to the account; the panel reads it when it is loaded.
 */
export default function LanguagePage() {
  const { put } = useFetchClient();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  const choose = (preferedLanguage: string) => {
    setIsBusy(true);
    put('/admin/users/me', { preferedLanguage }).then(
      () => {
        window.location.reload();
      },
      () => {
        setIsBusy(false);
        setHasFailed(true);
      },
    );
  };

  return (
    <Page.Main>
      <Page.Title>Dil · Language · Язык</Page.Title>
      <Layouts.Header title="Dil · Language · Язык" />
      <Layouts.Content>
        <Flex gap={4} wrap="wrap">
          {LANGUAGES.map(({ code, name }) => (
            <Button
              key={code}
              lang={code}
              size="L"
              variant="secondary"
              disabled={isBusy}
              onClick={() => {
                choose(code);
              }}
            >
              {name}
            </Button>
          ))}
        </Flex>
        <Box paddingTop={4} role="status">
          {hasFailed && <Typography textColor="danger600">{FAILED}</Typography>}
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
