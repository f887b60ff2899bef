import type { CatalogueKind } from '@office/search';

import type { Triple } from './topics';

/** What an entry of a kind calls itself; in Azerbaijani the word follows its topic. */
export const FORMATS: Readonly<Record<CatalogueKind, readonly Triple[]>> = {
  'student-service': [
    ['məsləhəti', 'advice', 'консультация'],
    ['kursu', 'course', 'курс'],
    ['təlimi', 'training', 'тренинг'],
    ['laboratoriyası', 'laboratory', 'лаборатория'],
    ['proqramı', 'programme', 'программа'],
    ['seminarı', 'seminar', 'семинар'],
    ['avadanlığının icarəsi', 'equipment on loan', 'прокат оборудования'],
    ['açıq saatları', 'drop-in hours', 'приёмные часы'],
  ],
  club: [
    ['klubu', 'club', 'клуб'],
    ['dərnəyi', 'circle', 'кружок'],
    ['komandası', 'team', 'команда'],
    ['studiyası', 'studio', 'студия'],
    ['axşamları', 'evenings', 'вечера'],
    ['birliyi', 'society', 'объединение'],
  ],
  'volunteer-project': [
    ['layihəsi', 'project', 'проект'],
    ['könüllüləri', 'volunteers', 'волонтёры'],
    ['həftəsi', 'week', 'неделя'],
    ['festivalı', 'festival', 'фестиваль'],
    ['düşərgəsi', 'camp', 'лагерь'],
    ['kampaniyası', 'campaign', 'кампания'],
    ['səyyar dərsləri', 'travelling lessons', 'выездные уроки'],
  ],
  article: [
    ['bələdçisi', 'guide', 'путеводитель'],
    ['haqqında suallar', 'questions and answers', 'вопросы и ответы'],
    ['təcrübəsi', 'experience', 'опыт'],
    ['üçün ilk addımlar', 'first steps', 'первые шаги'],
  ],
};
