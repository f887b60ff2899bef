import type { Triple } from './topics';

/** Reasons editors give; applicants read them. */
export const ACCEPTED: Triple = [
  'Motivasiyanı bəyəndik, səni gözləyirik.',
  'We liked your motivation and look forward to seeing you.',
  'Нам понравилась ваша мотивация, ждём вас.',
];

export const DECLINED: Triple = [
  'Bu dəfə qrup doludur; növbəti mövsümdə yenə müraciət et.',
  'The group is full this time; please apply again next season.',
  'В этот раз группа набрана; подайте заявку в следующем сезоне.',
];

/** What applicants answer to any question in words. */
export const ANSWERS: readonly Triple[] = [
  [
    'Çoxdan öyrənmək istəyirdim və vaxtım var.',
    'I have wanted to learn this for long and have the time.',
    'Давно хочу научиться, и время есть.',
  ],
  [
    'Dostum keçən il iştirak edib, çox tərifləyir.',
    'A friend took part last year and praises it.',
    'Друг участвовал в прошлом году и очень хвалит.',
  ],
  [
    'İxtisasıma uyğundur, təcrübə toplamaq istəyirəm.',
    'It fits my studies and I want experience.',
    'Это по моей специальности, хочу набраться опыта.',
  ],
];
