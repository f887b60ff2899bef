import type { Triple } from './topics';

/**
 * What texts are put together from. In braces: {topic}, {others} (more topics), {place}, {group},
 * {partner} (another group), {person}, {helper} (another person), {day}, {hour}, {count}, {weeks}.
 */
export const OPENINGS: readonly Triple[] = [
  [
    'Bu mövsüm əsas mövzumuz: {topic}. Görüş yeri: {place}.',
    'This season is about one thing: {topic}. We meet here: {place}.',
    'Тема этого сезона: {topic}. Место встречи: {place}.',
  ],
  [
    '{group} yeni iştirakçılar axtarır, mövzu: {topic}. Təcrübə lazım deyil.',
    '{group} is looking for new people; the subject is {topic}. No experience needed.',
    '{group} ищет новых участников, тема: {topic}. Опыт не нужен.',
  ],
  [
    '{count} nəfərlik kiçik qrup, {weeks} həftə, bir mövzu: {topic}.',
    'A small group of {count}, {weeks} weeks, one subject: {topic}.',
    'Небольшая группа из {count} человек, {weeks} недель, одна тема: {topic}.',
  ],
  [
    'Hər həftə: {day}, saat {hour}. Səni qarşılayan: {person}.',
    'Every week on {day} at {hour}. {person} will meet you.',
    'Каждую неделю: {day}, {hour}. Вас встретит {person}.',
  ],
  [
    'Sənin kimi tələbələr üçün: {topic}, addım-addım və pulsuz.',
    'For students like you: {topic}, step by step and free of charge.',
    'Для таких же студентов, как вы: {topic}, шаг за шагом и бесплатно.',
  ],
  [
    '{place} – burada hamı üçün yer var. Mövzu: {topic}.',
    '{place} – there is room for everybody here. The subject: {topic}.',
    '{place} – здесь хватит места всем. Тема: {topic}.',
  ],
];

export const SENTENCES: readonly Triple[] = [
  [
    'İlk görüşdə tanış oluruq, planı birlikdə yazırıq və kimin nə edəcəyini bölüşürük.',
    'At the first meeting we get to know each other, write the plan together and share out the work.',
    'На первой встрече знакомимся, вместе пишем план и распределяем задачи.',
  ],
  [
    'Rahat ayaqqabı və su götür; alətlər, əlcək və çay bizdəndir.',
    'Bring comfortable shoes and water; tools, gloves and tea come from us.',
    'Возьмите удобную обувь и воду; инструменты, перчатки и чай – наши.',
  ],
  [
    'Sualın varsa, {person} iş günləri saat {hour}-dan sonra cavab verir.',
    'If you have questions, {person} answers on working days after {hour}.',
    'Если есть вопросы, {person} отвечает по будням после {hour}.',
  ],
  [
    'Keçən mövsüm {count} tələbə başladı, çoxu axıra qədər qaldı.',
    'Last season {count} students began and most of them stayed to the end.',
    'В прошлом сезоне начали {count} студентов, и большинство дошло до конца.',
  ],
  [
    'Yağış yağsa, bir gün əvvəl axşam hamıya yazırıq və görüşü gələn həftəyə keçiririk.',
    'If it rains we write to everybody the evening before and move the meeting to the next week.',
    'Если пойдёт дождь, накануне вечером напишем всем и перенесём встречу на неделю.',
  ],
  [
    'Sonda iştirak haqqında arayış verilir; saatlar kabinetdə görünür.',
    'At the end you get a certificate; the hours show in your account.',
    'В конце выдаём справку об участии; часы видны в кабинете.',
  ],
  [
    'Birinci kursdan magistraturaya qədər hamı gələ bilər, peşə məktəbləri də daxil olmaqla.',
    'Everybody may come, from the first year to the master’s, vocational schools included.',
    'Приходить могут все, от первого курса до магистратуры, и учащиеся профшкол тоже.',
  ],
  [
    'Ən yaxın dayanacaq {place}; girişdə {group} yazılmış lövhə var.',
    'The nearest stop is {place}; look for the sign {group} at the entrance.',
    'Ближайшая остановка – {place}; у входа табличка {group}.',
  ],
  [
    'Material azərbaycan dilindədir, tapşırıqları ingilis və ya rus dilində də yazmaq olar.',
    'The material is in Azerbaijani; you may write the exercises in English or Russian as well.',
    'Материалы на азербайджанском, задания можно писать и на английском, и на русском.',
  ],
  [
    'Hər həftə bir kiçik tapşırıq olur; onu etmək bir saatdan çox çəkmir.',
    'There is a small task each week; it takes no longer than an hour.',
    'Каждую неделю – небольшое задание, не больше чем на час.',
  ],
  [
    'Layihənin nəticəsi {weeks} həftədən sonra açıq görüşdə göstərilir.',
    'After {weeks} weeks the result is shown at an open meeting.',
    'Через {weeks} недель результат покажем на открытой встрече.',
  ],
  [
    'Əlil arabası üçün giriş yan qapıdandır; əvvəlcədən yazsan, səni qarşılayarıq.',
    'The entrance for wheelchairs is at the side; write beforehand and we shall meet you.',
    'Вход для колясок – с боковой стороны; напишите заранее, и вас встретят.',
  ],
  [
    '{topic} – bunu kitabdan yox, birlikdə işləyərək öyrənirik.',
    '{topic} – we learn it by working together, not from a book.',
    '{topic} – учимся этому не по книге, а в совместной работе.',
  ],
  [
    'Gələ bilməsən, bir gün əvvəl kabinetdən imtina et: yerin növbəti nəfərə keçir.',
    'If you cannot come, withdraw in your account a day before: your place goes to the next.',
    'Если не можете прийти, откажитесь в кабинете за день: место получит следующий.',
  ],
  [
    'Kömək edən ustad: {person}. O, bu işlə {weeks} ildir məşğuldur.',
    'The master who helps us is {person}, who has done this for {weeks} years.',
    'Помогает мастер {person}, который занимается этим {weeks} лет.',
  ],
  [
    'Komandamızın adı {group}; başqa şəhərlərdəki qruplarla ayda bir onlayn görüşürük.',
    'Our team is called {group}; once a month we meet groups of other cities online.',
    'Наша команда называется {group}; раз в месяц встречаемся онлайн с группами других городов.',
  ],
  [
    'Yol boyu toxunduğumuz mövzular: {others}.',
    'On the way we also touch on {others}.',
    'По пути затронем и другое: {others}.',
  ],
  [
    '{partner} ilə birlikdə işləyirik; oradan {helper} həftədə bir gün bizimlədir.',
    'We work together with {partner}; {helper} comes over from there once a week.',
    'Работаем вместе с {partner}; оттуда раз в неделю приходит {helper}.',
  ],
  [
    'Əvvəlki buraxılışın adı {partner} idi və mövzuları bunlar idi: {others}.',
    'The last edition was called {partner} and was about {others}.',
    'Прошлый выпуск назывался {partner}, его темы: {others}.',
  ],
  [
    'Fotoları {helper} çəkir, mətni isə hər dəfə başqa bir nəfər yazır.',
    '{helper} takes the photographs; a different person writes the text each time.',
    'Снимает {helper}, а текст каждый раз пишет новый человек.',
  ],
];
