import { choose } from '../desk/choose';

const EN = {
  answer: 'Answer…',
  title: 'Answer the chosen applications',
  loading: 'Looking at the chosen applications…',
  failed: 'The chosen applications could not be read. Close this and try again.',
  step: 'What happens to them',
  possible: '{count} of {all}',
  none: 'None of them can be answered now.',
  will: 'Will be answered',
  willNot: 'Stays as it is',
  reasonIn: 'Reason {language} ({count})',
  send: 'Answer {count}',
  sending: 'Answering…',
  close: 'Close',
  done: '{count} of {all} answered.',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  answer: 'Ответить…',
  title: 'Ответить на выбранные заявки',
  loading: 'Читаем выбранные заявки…',
  failed: 'Прочитать выбранные заявки не удалось. Закройте окно и попробуйте ещё раз.',
  step: 'Что с ними сделать',
  possible: '{count} из {all}',
  none: 'Сейчас ни на одну ответить нельзя.',
  will: 'Получит ответ',
  willNot: 'Останется как есть',
  reasonIn: 'Причина {language} ({count})',
  send: 'Ответить: {count}',
  sending: 'Отвечаем…',
  close: 'Закрыть',
  done: 'Отвечено: {count} из {all}.',
};

const AZ: Words = {
  answer: 'Cavab ver…',
  title: 'Seçilmiş müraciətlərə cavab',
  loading: 'Seçilmiş müraciətlər oxunur…',
  failed: 'Seçilmiş müraciətlər oxunmadı. Pəncərəni bağlayıb yenidən cəhd edin.',
  step: 'Onlarla nə edilsin',
  possible: '{count} / {all}',
  none: 'Hazırda heç birinə cavab vermək olmur.',
  will: 'Cavab alacaq',
  willNot: 'Olduğu kimi qalır',
  reasonIn: 'Səbəb {language} ({count})',
  send: 'Cavab ver: {count}',
  sending: 'Cavab verilir…',
  close: 'Bağla',
  done: 'Cavab verildi: {count} / {all}.',
};

/** The dialog's words in the language the panel is shown in. */
export function chosenWords(): Words {
  return choose({ az: AZ, en: EN, ru: RU });
}
